package io.khabar.standalone.deadletter;

import io.khabar.news.DeadLetter;
import io.khabar.news.DeadLetterHeader;
import io.khabar.schemas.Topics;
import io.khabar.schemas.envelope.CloudEvents;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The record that a dead letter keeps, to be sent to its topic again with a header that says so. */
public final class RefusedRecord {
    /** How often a record may come back before a person has to look at it. */
    private static final int MOST_TIMES = 3;

    private static final int MOST_DIGITS = 4;

    private static final String WITHIN_ENRICH = "-story-by-id-repartition";

    private final DeadLetter letter;

    public RefusedRecord(DeadLetter letter) {
        this.letter = letter;
    }

    /** Why it cannot be sent again, for people; empty when it can. */
    public Optional<String> hindrance() {
        if (letter.getCutFrom() >= 0) {
            return Optional.of("its value of " + letter.getCutFrom() + " bytes was cut");
        }
        if (letter.getValue() == null) {
            return Optional.of("it has no value");
        }
        if (!isInput(letter.getTopic())) {
            return Optional.of("nothing is sent to " + letter.getTopic() + " again: what reads it keeps its own place");
        }
        return times() >= MOST_TIMES ? Optional.of("it was sent again " + times() + " times") : Optional.empty();
    }

    /** Its key, value and headers, byte for byte, and one header more. Its time is the present, so that it is kept as long as a new one. */
    public ProducerRecord<byte @Nullable [], byte @Nullable []> again() {
        RecordHeaders headers = new RecordHeaders();
        for (DeadLetterHeader header : letter.getHeaders()) {
            if (!header.getName().equals(CloudEvents.REDRIVE)) {
                headers.add(header.getName(), bytes(header.getValue()));
            }
        }
        headers.add(CloudEvents.REDRIVE, Integer.toString(times() + 1).getBytes(StandardCharsets.US_ASCII));
        return new ProducerRecord<>(
                letter.getTopic(), null, null, bytes(letter.getKey()), bytes(letter.getValue()), headers);
    }

    private static boolean isInput(String topic) {
        return topic.equals(Topics.RAW_ARTICLES.name()) || topic.endsWith(WITHIN_ENRICH);
    }

    /** A header that is no number counts as too many, so that nothing goes round for ever. */
    private int times() {
        for (DeadLetterHeader header : letter.getHeaders()) {
            byte[] value = header.getName().equals(CloudEvents.REDRIVE) ? bytes(header.getValue()) : null;
            if (value != null) {
                return number(new String(value, StandardCharsets.US_ASCII));
            }
        }
        return 0;
    }

    private static int number(String text) {
        boolean digits = text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return digits && !text.isEmpty() && text.length() <= MOST_DIGITS ? Integer.parseInt(text) : MOST_TIMES;
    }

    private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
