package io.khabar.standalone.deadletter;

import io.khabar.news.DeadLetter;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.AvroDeserializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the committed dead letters, from the first that is kept to the present end. */
public final class DeadLetterTopic {
    private static final String TOPIC = Topics.DEAD_LETTERS.name();
    private static final Duration POLL = Duration.ofMillis(200);

    private final Settings settings;

    public DeadLetterTopic(Settings settings) {
        this.settings = settings;
    }

    /**
     * Reads, in the order of each partition.
     *
     * @throws KhabarException (TOPICS) when there is no such topic
     */
    public void read(Consumer<KeptLetter> reader) {
        Map<String, Object> config = new HashMap<>(settings.kafkaClient());
        config.put("isolation.level", "read_committed");
        Deserializer<byte[]> keys = new ByteArrayDeserializer();
        try (AvroDeserializer<DeadLetter> values = new AvroDeserializer<>();
                KafkaConsumer<byte[], DeadLetter> consumer = new KafkaConsumer<>(config, keys, values)) {
            values.configure(settings.registryClient(), false);
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], DeadLetter> record : consumer.poll(POLL)) {
                    if (record.value() != null) {
                        reader.accept(new KeptLetter(record.partition(), record.offset(), record.value()));
                    }
                }
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], DeadLetter> consumer) {
        List<PartitionInfo> partitions = consumer.partitionsFor(TOPIC);
        if (partitions == null || partitions.isEmpty()) {
            throw new KhabarException(
                    ExitCode.TOPICS,
                    "There is no topic " + TOPIC + " on " + settings.list(CommonSettings.BOOTSTRAP_SERVERS)
                            + ". `khabar init` creates it.");
        }
        return partitions.stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
    }
}
