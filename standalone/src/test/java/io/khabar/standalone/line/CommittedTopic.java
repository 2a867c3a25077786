package io.khabar.standalone.line;

import io.khabar.schemas.Topic;
import io.khabar.schemas.serde.AvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in a topic for those who read committed, from its beginning to its present end; in the order of each partition. */
public final class CommittedTopic {
    private static final Duration POLL = Duration.ofMillis(200);

    private CommittedTopic() {}

    /** Its values. */
    public static <T extends SpecificRecord> List<T> values(Topic topic, String bootstrapServers, String registryUrl) {
        return CommittedTopic.<T>records(topic, bootstrapServers, registryUrl).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** Its records, decoded. */
    public static <T extends SpecificRecord> List<ConsumerRecord<String, T>> records(
            Topic topic, String bootstrapServers, String registryUrl) {
        try (AvroDeserializer<T> values = new AvroDeserializer<>()) {
            values.configure(Map.of("schema.registry.url", registryUrl, "specific.avro.reader", true), false);
            return read(topic.name(), brokers(bootstrapServers), new StringDeserializer(), values);
        }
    }

    /** Its records as they lie there. */
    public static List<ConsumerRecord<byte[], byte[]>> bytes(String topic, String bootstrapServers) {
        return bytes(topic, brokers(bootstrapServers));
    }

    /** @param client what a Kafka client needs to reach the brokers */
    public static List<ConsumerRecord<byte[], byte[]>> bytes(String topic, Map<String, Object> client) {
        return read(topic, client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> brokers(String bootstrapServers) {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    private static <K, V> List<ConsumerRecord<K, V>> read(
            String topic, Map<String, Object> client, Deserializer<K> keys, Deserializer<V> values) {
        Map<String, Object> config = new HashMap<>(client);
        config.put("isolation.level", "read_committed");
        List<ConsumerRecord<K, V>> records = new ArrayList<>();
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(config, keys, values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }
}
