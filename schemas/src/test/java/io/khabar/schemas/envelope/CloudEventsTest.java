package io.khabar.schemas.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    private static final Instant TIME = Instant.parse("2025-03-04T05:06:07Z");

    @Test
    void shouldNameTheEventInBinaryMode() {
        Headers headers = CloudEvents.headers("sink", "t/1/2", CloudEvents.DEAD_LETTER, TIME, false);

        assertThat(texts(headers))
                .containsOnly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "t/1/2"),
                        Map.entry("ce_source", "urn:khabar:sink"),
                        Map.entry("ce_type", "io.khabar.dead-letter"),
                        Map.entry("ce_time", "2025-03-04T05:06:07Z"),
                        Map.entry("content-type", "application/avro"));
    }

    @Test
    void shouldSayThatAnArticleWasReplayed() {
        Headers headers = CloudEvents.headers("ingest", "a", "io.khabar.article.raw", TIME, true);

        assertThat(texts(headers)).containsEntry("khabar-replay", "true");
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }
}
