package io.khabar.ingest.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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

    /**
     * As {@link #producer}, for transactions. It gives up sooner: whoever uses it begins again with a new producer.
     *
     * @param id of two producers with the same id, the one that began earlier is fenced
     */
    static Map<String, Object> transactional(Map<String, Object> passedThrough, String id) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        defaults.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
        defaults.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        defaults.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        defaults.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L * KIBIBYTE * KIBIBYTE);
        defaults.putAll(passedThrough);
        Map<String, Object> settings = producer(defaults);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, id);
        return settings;
    }

    /** What is passed through to consumers, and what one needs itself, which wins. */
    static Map<String, Object> consumer(Map<String, Object> passedThrough, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(known(passedThrough, ConsumerConfig.configNames(), "consumer."));
        settings.putAll(own);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
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
