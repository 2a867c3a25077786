package io.khabar.standalone.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Notes when the first new committed record of a topic can be read. */
public final class FirstRecord implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Clock clock;
    private final Thread thread;
    private volatile @Nullable Instant seen;

    /** Watches from the topic's present end on. */
    public FirstRecord(String bootstrapServers, String topic, Clock clock) {
        this.clock = clock;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = new Thread(this::watch, "first-record");
        thread.setDaemon(true);
        thread.start();
    }

    /** When it was seen; empty when no new record has come. */
    public Optional<Instant> seen() {
        return Optional.ofNullable(seen);
    }

    private void watch() {
        try (consumer) {
            while (seen == null) {
                if (!consumer.poll(POLL).isEmpty()) {
                    seen = clock.instant();
                }
            }
        } catch (WakeupException e) {
            // closed before a record came
        }
    }

    /** The watching thread closes the consumer, within one poll. */
    @Override
    public void close() {
        consumer.wakeup();
    }
}
