package io.khabar.sink;

import io.khabar.news.DeadLetter;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.Patience;
import io.khabar.schemas.serde.ValueSerdes;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** Makes the clients of the sink. Settings passed through to Kafka win over its defaults here, but not over what its guarantees rest on. */
final class SinkClients {
    private static final int FOUR_MEBIBYTES = 4 << 20;

    private final Settings settings;

    SinkClients(Settings settings) {
        this.settings = settings;
    }

    Admin admin() {
        return Admin.create(settings.kafkaClient("admin."));
    }

    /**
     * The member of the group. It never goes anywhere by itself: offsets that are gone are an error that is looked at.
     * The classic protocol, for with it a member that was killed is replaced after 10 s; with the newer one the brokers
     * wait 45 s and the client has no say.
     */
    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FOUR_MEBIBYTES);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "khabar-sink");
        config.putAll(settings.kafkaClient("consumer."));
        config.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.string(SinkSettings.GROUP_ID));
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The producer of dead letters. Its transactions are fenced by the group, so its id need only be its own. */
    Producer<byte[], byte[]> producer() {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "khabar-sink-dead-letters");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        config.putAll(settings.kafkaClient("producer."));
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.DEAD_LETTERS.maxMessageBytes());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId());
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private String transactionalId() {
        return settings.string(SinkSettings.GROUP_ID) + "-" + UUID.randomUUID();
    }

    /** Encodes dead letters; tries once, for the caller has its own way to wait. */
    Serializer<DeadLetter> deadLetterSerializer() {
        Patience none = new Patience();
        none.close();
        return ValueSerdes.serializer(
                settings.string(CommonSettings.VALUE_SERIALIZER), settings.registryClient(), none);
    }
}
