package io.khabar.sink;

import io.khabar.news.DeadLetter;
import io.khabar.schemas.envelope.CloudEvents;
import io.khabar.schemas.serde.Outage;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a refused record to the dead letters, and the mark that it was sent to the consumer group, in one transaction:
 * both are there, or neither. After a failure the producer is thrown away, for its transaction may have gone either
 * way; whoever reads the mark again knows which.
 */
final class DeadLetters implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final String topic;
    private final Serializer<DeadLetter> serializer;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Clock clock;
    private @Nullable Producer<byte[], byte[]> producer;

    /** @param producers makes a transactional producer, at the first dead letter and after each failure */
    DeadLetters(
            String topic,
            Serializer<DeadLetter> serializer,
            Supplier<Producer<byte[], byte[]>> producers,
            Clock clock) {
        this.topic = topic;
        this.serializer = serializer;
        this.producers = producers;
        this.clock = clock;
    }

    /**
     * Sends one.
     *
     * @param mark committed with it
     * @throws OutageException when it cannot be said whether it was sent; read the mark again
     */
    void send(
            ConsumerRecord<byte[], byte[]> record, Inspected.Refused why, CommitMark mark, ConsumerGroupMetadata group)
            throws OutageException {
        try {
            byte[] value = encode(DeadLetterRecord.of(record, why, clock.instant()));
            inTransaction(
                    new ProducerRecord<>(topic, null, record.key(), value, headers(record)),
                    partition(record),
                    mark,
                    group);
        } catch (KafkaException e) {
            throw failed(e);
        }
        log.warn(
                "Refused {} offset {} ({}): {}; it is a dead letter in {}",
                partition(record),
                record.offset(),
                why.reason(),
                why.message(),
                topic);
    }

    /** ce_id is where the refused record lies, so that the same refusal has the same id whenever it is met. */
    private Headers headers(ConsumerRecord<byte[], byte[]> record) {
        String id = record.topic() + "/" + record.partition() + "/" + record.offset();
        boolean replay = record.headers().lastHeader(CloudEvents.REPLAY) != null;
        return CloudEvents.headers("sink", id, CloudEvents.DEAD_LETTER, clock.instant(), replay);
    }

    /** Outages of the registry come as KafkaExceptions, and so does a serializer that cannot find its schema there. */
    private byte[] encode(DeadLetter letter) throws OutageException {
        try {
            return serializer.serialize(topic, letter);
        } catch (RuntimeException e) {
            String hint = Outage.is(e) ? "" : " (are the schemas registered? `khabar schemas register` does it)";
            throw new OutageException("The dead letter cannot be encoded: " + e.getMessage() + hint, e);
        }
    }

    private void inTransaction(
            ProducerRecord<byte[], byte[]> letter,
            TopicPartition partition,
            CommitMark mark,
            ConsumerGroupMetadata group) {
        Producer<byte[], byte[]> open = producer();
        open.beginTransaction();
        acknowledged(open, letter);
        open.sendOffsetsToTransaction(Map.of(partition, mark.toCommit()), group);
        open.commitTransaction();
    }

    private static void acknowledged(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> letter) {
        var sent = producer.send(letter);
        producer.flush();
        try {
            sent.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        }
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            Producer<byte[], byte[]> made = producers.get();
            producer = made;
            made.initTransactions();
        }
        return producer;
    }

    private OutageException failed(KafkaException e) {
        close();
        return new OutageException("A dead letter cannot be sent to " + topic + ": " + e.getMessage(), e);
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** Gives up a transaction that is open. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ZERO);
            producer = null;
        }
    }
}
