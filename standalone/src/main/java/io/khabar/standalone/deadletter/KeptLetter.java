package io.khabar.standalone.deadletter;

import io.khabar.news.DeadLetter;
import java.util.Comparator;

/**
 * A dead letter and where it lies.
 *
 * @param partition its partition in the topic of dead letters
 * @param offset its offset there
 */
public record KeptLetter(int partition, long offset, DeadLetter letter) {
    /** By partition, then offset. */
    public static final Comparator<KeptLetter> BY_PLACE =
            Comparator.comparingInt(KeptLetter::partition).thenComparingLong(KeptLetter::offset);

    /** The same without the failed record's value, so that many can be held at a time. */
    public KeptLetter withoutValue() {
        return new KeptLetter(
                partition, offset, DeadLetter.newBuilder(letter).setValue(null).build());
    }

    /** Partition and offset, as they are named on the command line: "3:41". */
    public String place() {
        return partition + ":" + offset;
    }

    /** Topic, partition and offset of the record that failed, as far as they are known. */
    public String origin() {
        return letter.getPartition() < 0
                ? letter.getTopic()
                : letter.getTopic() + " " + letter.getPartition() + ":" + letter.getOffset();
    }
}
