package io.khabar.standalone.live;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.Patience;
import io.khabar.schemas.serde.ValueSerdes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Looks at the raw articles and the stories that are committed from now on. For one thread. */
final class StoryWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Patience patience = new Patience();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<SpecificRecord> values;

    StoryWatch(Settings settings) {
        Map<String, Object> config = new HashMap<>(settings.kafkaClient());
        config.put("isolation.level", "read_committed");
        this.values = ValueSerdes.deserializer(
                settings.string(CommonSettings.VALUE_DESERIALIZER), settings.registryClient(), patience);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(Topics.RAW_ARTICLES, Topics.ENRICHED_STORIES)
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Hands on what is there, and waits for it as long as that. */
    void poll(Duration wait, Consumer<SpecificRecord> seen) {
        consumer.poll(wait).forEach(record -> {
            if (record.value() != null) {
                seen.accept(values.deserialize(record.topic(), record.value()));
            }
        });
    }

    /** Hands on all that is there by now. */
    void drain(Consumer<SpecificRecord> seen) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll(POLL, seen);
        }
    }

    @Override
    public void close() {
        patience.close();
        consumer.close();
        values.close();
    }
}
