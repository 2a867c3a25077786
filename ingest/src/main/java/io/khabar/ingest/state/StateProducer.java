package io.khabar.ingest.state;

import io.khabar.ingest.publish.LiveRecords;
import io.khabar.ingest.publish.Pending;
import io.khabar.news.FeedState;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what belongs to one partition of the state's topic: articles and states in one transaction. After any exception
 * it is of no more use, and whether the transaction was committed is to be read from the topic.
 */
final class StateProducer implements AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final int partition;
    private final Producer<byte[], byte[]> producer;
    private final Serializer<FeedState> states;
    private final LiveRecords records;

    StateProducer(int partition, Producer<byte[], byte[]> producer, Serializer<FeedState> states, LiveRecords records) {
        this.partition = partition;
        this.producer = producer;
        this.states = states;
        this.records = records;
    }

    /** Fences whoever wrote to the partition before, and ends what it left open. Nothing of it can be committed any more. */
    void begin() {
        producer.initTransactions();
    }

    /**
     * Writes the batch; an article that Kafka refuses for its size goes as a dead letter.
     *
     * @return the articles that went as dead letters
     * @throws KafkaException when it is not known to be written
     */
    List<Pending> commit(PollBatch batch) {
        List<Pending> sent = new ArrayList<>(batch.articles());
        List<Pending> refused = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> cursors = new ArrayList<>();
        batch.states().forEach((feed, state) -> cursors.add(record(feed, state)));
        Map<Pending, Exception> tooLarge = attempt(sent, cursors);
        while (!tooLarge.isEmpty()) {
            producer.abortTransaction();
            tooLarge.keySet().stream()
                    .filter(one -> one.kind() != Pending.Kind.ARTICLE)
                    .forEach(StateProducer::refuse);
            refused.addAll(tooLarge.keySet());
            Map<Pending, Exception> faults = tooLarge;
            sent.replaceAll(one -> faults.containsKey(one) ? records.tooLarge(one, faults.get(one)) : one);
            tooLarge = attempt(sent, cursors);
        }
        return refused;
    }

    private static void refuse(Pending letter) {
        throw new KhabarException(
                ExitCode.TOPICS,
                "The topic " + Topics.DEAD_LETTERS.name() + " refuses a dead letter of " + letter.size()
                        + " bytes. Raise its max.message.bytes.");
    }

    /** One transaction; what was too large for it, when that was why it failed. */
    private Map<Pending, Exception> attempt(List<Pending> articles, List<ProducerRecord<byte[], byte[]>> cursors) {
        Map<Pending, Exception> tooLarge = new ConcurrentHashMap<>();
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        producer.beginTransaction();
        try {
            for (Pending article : articles) {
                send(article.record(), failed, fault -> {
                    if (fault instanceof RecordTooLargeException) {
                        tooLarge.put(article, fault);
                    }
                });
            }
            cursors.forEach(cursor -> send(cursor, failed, fault -> {}));
            producer.commitTransaction();
            return Map.of();
        } catch (KafkaException e) {
            if (tooLarge.isEmpty()) {
                throw e;
            }
            return tooLarge;
        }
    }

    /**
     * Not after another has failed: where no broker answers, each would wait for its own timeout, one after the other. Only the first
     * fault is told: the producer gives up what it has not sent yet with the same exception, which is not the fault of those records.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells it
    private void send(
            ProducerRecord<byte[], byte[]> record,
            AtomicReference<@Nullable Exception> failed,
            Consumer<Exception> told) {
        Exception earlier = failed.get();
        if (earlier != null) {
            throw new KafkaException("The transaction has failed: " + earlier.getMessage(), earlier);
        }
        producer.send(record, (metadata, fault) -> {
            if (fault != null && failed.compareAndSet(null, fault)) {
                told.accept(fault);
            }
        });
    }

    private ProducerRecord<byte[], byte[]> record(String feed, FeedState state) {
        String topic = Topics.FEED_STATE.name();
        return new ProducerRecord<>(topic, partition, FeedPartitions.bytes(feed), states.serialize(topic, state));
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
