package io.khabar.sink.file;

import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Name of a file: {@code <topic>+<partition>+<first offset>.avro}, the offset in 20 digits, so that names sort as
 * offsets do. Kafka allows no plus sign in a topic's name.
 *
 * @param partition topic and partition of the stories in it
 * @param first offset of the first of them
 */
record FileName(TopicPartition partition, long first) implements Comparable<FileName> {
    private static final String SUFFIX = ".avro";
    private static final String TEMPORARY = ".tmp";
    private static final int DIGITS = 20;

    /** Reads a name; empty when it is no name of a finished file. */
    static Optional<FileName> parse(String name) {
        String[] parts = name.split("\\+", -1);
        if (parts.length != 3 || !name.endsWith(SUFFIX) || name.startsWith(".")) {
            return Optional.empty();
        }
        String digits = parts[2].substring(0, parts[2].length() - SUFFIX.length());
        try {
            TopicPartition partition = new TopicPartition(parts[0], Integer.parseInt(parts[1]));
            return digits.length() == DIGITS
                    ? Optional.of(new FileName(partition, Long.parseLong(digits)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String text() {
        return prefix(partition) + String.format(Locale.ROOT, "%020d", first) + SUFFIX;
    }

    /** Name of a file that is still being written; hidden, and never taken for a finished one. */
    String temporary(String random) {
        return "." + text() + "." + random + TEMPORARY;
    }

    /** Whether the name is that of an unfinished file of the partition. */
    static boolean isTemporary(String name, TopicPartition partition) {
        return name.startsWith("." + prefix(partition)) && name.endsWith(TEMPORARY);
    }

    private static String prefix(TopicPartition partition) {
        return partition.topic() + "+" + partition.partition() + "+";
    }

    @Override
    public int compareTo(FileName other) {
        return Long.compare(first, other.first);
    }
}
