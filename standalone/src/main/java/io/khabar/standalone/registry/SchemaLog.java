package io.khabar.standalone.registry;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The registry's entries in the {@code _schemas} topic. Only one registry may write to it. Not thread-safe. */
final class SchemaLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final TopicPartition PARTITION = new TopicPartition(SchemaTopic.NAME, 0);

    private final String bootstrapServers;
    private final Duration patience;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    /**
     * Connects when it is first used.
     *
     * @param patience how long the broker may take to acknowledge a record, or to give all of them
     */
    SchemaLog(String bootstrapServers, Duration patience) {
        this.bootstrapServers = bootstrapServers;
        this.patience = patience;
    }

    /**
     * Hands over all entries, oldest first.
     *
     * @throws KhabarException NO_BROKER when the broker does not answer; FAILED when a record cannot be read
     */
    void replay(Consumer<LogEntry> target) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION), patience).getOrDefault(PARTITION, 0L);
            long deadline = System.nanoTime() + patience.toNanos();
            while (consumer.position(PARTITION, patience) < end) {
                if (System.nanoTime() - deadline > 0) {
                    throw new TimeoutException("the records before offset " + end + " did not come");
                }
                consumer.poll(POLL).forEach(record -> read(record, target));
            }
        } catch (KafkaException e) {
            throw new KhabarException(
                    ExitCode.NO_BROKER,
                    "The schemas could not be read from topic " + SchemaTopic.NAME + " at " + bootstrapServers + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * Writes an entry and returns when the broker has acknowledged it.
     *
     * @throws Refusal (50001) when it did not; the entry may be in the topic all the same, so {@link #replay} before the next one
     */
    void append(LogEntry entry) {
        try {
            Future<RecordMetadata> sent = producer()
                    .send(new ProducerRecord<>(
                            SchemaTopic.NAME, PARTITION.partition(), LogFormat.key(entry), LogFormat.value(entry)));
            sent.get();
        } catch (KafkaException e) {
            drop();
            throw Refusal.storeFailed(e);
        } catch (ExecutionException e) {
            drop();
            throw Refusal.storeFailed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            drop();
            throw Refusal.storeFailed(e);
        }
    }

    @Override
    public void close() {
        drop();
    }

    /** A producer that failed is not used again: what it still holds must not be written later. */
    private void drop() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(writing(), new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static void read(ConsumerRecord<byte[], byte[]> record, Consumer<LogEntry> target) {
        try {
            if (record.key() != null) {
                LogFormat.read(record.key(), record.value()).ifPresent(target);
            }
        } catch (IOException e) {
            throw new KhabarException(
                    ExitCode.FAILED,
                    "The record at offset " + record.offset() + " of topic " + SchemaTopic.NAME
                            + " is none of a schema registry: " + e.getMessage()
                            + ". Find out who wrote it; the schemas behind it cannot be read.",
                    e);
        }
    }

    private Map<String, Object> reading() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "embedded-registry-reader",
                "enable.auto.commit",
                false);
    }

    private Map<String, Object> writing() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "embedded-registry-writer",
                "acks",
                "all",
                "enable.idempotence",
                true,
                "max.request.size",
                SchemaTopic.MAX_RECORD,
                "max.block.ms",
                patience.toMillis() / 2,
                "request.timeout.ms",
                (int) patience.toMillis() / 3,
                "delivery.timeout.ms",
                (int) patience.toMillis(),
                "linger.ms",
                0L);
    }
}
