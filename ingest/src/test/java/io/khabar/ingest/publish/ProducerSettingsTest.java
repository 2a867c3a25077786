package io.khabar.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {

    @Test
    void shouldNotLetPassedThroughSettingsWeakenTheGuarantees() {
        // When
        Map<String, Object> settings =
                ProducerSettings.producer(Map.of("acks", "1", "enable.idempotence", "false", "linger.ms", "50"));

        // Then
        assertThat(settings)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("linger.ms", "50")
                .containsEntry("compression.type", "zstd");
    }

    @Test
    void shouldPreferASettingThatIsMeantForTheProducer() {
        // When
        Map<String, Object> settings = ProducerSettings.producer(
                Map.of("producer.client.id", "mine", "client.id", "all", "fetch.max.bytes", "1"));

        // Then
        assertThat(settings).containsEntry("client.id", "mine").doesNotContainKey("fetch.max.bytes");
    }
}
