package io.khabar.ingest.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The settings of Kafka's clients: Khabar's defaults, then what the user passes through, then what the guarantees need. */
final class ProducerSettings {
    private static final int KIBIBYTE = 1024;
    private static final Map<String, Object> DEFAULTS = Map.of(
            ProducerConfig.CLIENT_ID_CONFIG,
            "khabar-ingest",
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "zstd",
            ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG,
            1,
            ProducerConfig.BATCH_SIZE_CONFIG,
            256 * KIBIBYTE,
            ProducerConfig.LINGER_MS_CONFIG,
            5,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            64L * KIBIBYTE * KIBIBYTE,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            16 * KIBIBYTE * KIBIBYTE,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            120_000);

    private ProducerSettings() {}

    /** Idempotent and acknowledged by all replicas, whatever is passed through. */
    static Map<String, Object> producer(Map<String, Object> passedThrough) {
        Map<String, Object> settings = new HashMap<>(DEFAULTS);
        settings.putAll(known(passedThrough, ProducerConfig.configNames(), "producer."));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    static Map<String, Object> admin(Map<String, Object> passedThrough) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "khabar-ingest-admin");
        settings.putAll(known(passedThrough, AdminClientConfig.configNames(), "admin."));
        return settings;
    }

    private static Map<String, Object> known(Map<String, Object> given, Set<String> names, String prefix) {
        Map<String, Object> known = new HashMap<>();
        given.forEach((key, value) -> {
            if (names.contains(key)) {
                known.put(key, value);
            }
        });
        given.forEach((key, value) -> {
            if (key.startsWith(prefix) && names.contains(key.substring(prefix.length()))) {
                known.put(key.substring(prefix.length()), value);
            }
        });
        return known;
    }
}
