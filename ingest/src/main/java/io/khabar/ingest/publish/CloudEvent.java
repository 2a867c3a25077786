package io.khabar.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a record: CloudEvents 1.0 in binary mode (Kafka protocol binding, 3.2), and whether it is a replay. */
final class CloudEvent {
    static final String ARTICLE = "io.khabar.article.raw";
    static final String DEAD_LETTER = "io.khabar.dead-letter";
    static final String REPLAY = "khabar-replay";

    private CloudEvent() {}

    static Headers headers(String id, String type, Instant time, boolean replay) {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", "urn:khabar:ingest");
        add(headers, "ce_type", type);
        add(headers, "ce_time", time.toString());
        add(headers, "content-type", "application/avro");
        if (replay) {
            add(headers, REPLAY, "true");
        }
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
