package io.khabar.schemas.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of every record: CloudEvents 1.0 in binary mode (Kafka protocol binding, 3.2), and whether it is a replay. */
public final class CloudEvents {
    /** ce_type of dead letters. */
    public static final String DEAD_LETTER = "io.khabar.dead-letter";

    /** Header that is "true" on what comes of replayed articles, and absent otherwise. */
    public static final String REPLAY = "khabar-replay";

    /** Header that is "true" on what comes of the articles by which Khabar watches itself, and absent otherwise. */
    public static final String CANARY = "khabar-canary";

    /** Header on a record that was sent again from the dead letters: how often it was, as a decimal number; absent otherwise. */
    public static final String REDRIVE = "khabar-redrive";

    private CloudEvents() {}

    /**
     * The headers of a record.
     *
     * @param stage the stage that writes it; ce_source is "urn:khabar:" and the stage
     * @param id ce_id: the same when the same thing is written again
     * @param type ce_type
     * @param time ce_time
     * @param replay whether the article was replayed
     */
    public static RecordHeaders headers(String stage, String id, String type, Instant time, boolean replay) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", "urn:khabar:" + stage);
        add(headers, "ce_type", type);
        add(headers, "ce_time", time.toString());
        add(headers, "content-type", "application/avro");
        if (replay) {
            add(headers, REPLAY, "true");
        }
        return headers;
    }

    /** Marks a record as a canary. */
    public static RecordHeaders canary(RecordHeaders headers) {
        add(headers, CANARY, "true");
        return headers;
    }

    /** Marks what comes of a record as a canary, if the record is one. */
    public static RecordHeaders carryCanary(Headers from, RecordHeaders headers) {
        return isCanary(from) ? canary(headers) : headers;
    }

    public static boolean isCanary(Headers headers) {
        return headers.lastHeader(CANARY) != null;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
