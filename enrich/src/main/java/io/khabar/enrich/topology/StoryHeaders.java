package io.khabar.enrich.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of what enrich writes: CloudEvents 1.0, Kafka protocol binding, binary mode. */
final class StoryHeaders {
    static final String REPLAY = "khabar-replay";

    private StoryHeaders() {}

    /**
     * The headers of an output record.
     *
     * @param incoming headers of the record it was made from; of these only the replay flag goes on
     * @param id ce_id: the same after each replay
     * @param type ce_type
     * @param time ce_time
     */
    static Headers of(Headers incoming, String id, String type, Instant time) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", "urn:khabar:enrich");
        add(headers, "ce_type", type);
        add(headers, "ce_time", time.toString());
        add(headers, "content-type", "application/avro");
        Header replay = incoming.lastHeader(REPLAY);
        if (replay != null) {
            headers.add(replay);
        }
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
