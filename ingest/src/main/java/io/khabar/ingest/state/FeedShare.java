package io.khabar.ingest.state;

import io.khabar.ingest.publish.Pending;
import io.khabar.ingest.state.HeldPartition.Phase;
import io.khabar.news.FeedState;
import io.khabar.runtime.KafkaLogin;
import io.khabar.runtime.PatientPoll;
import io.khabar.runtime.Pause;
import io.khabar.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feeds that are this instance's: those whose keys belong to the partitions of {@code news.feed.state.v1} that the
 * group gave it. Only {@link #turn} calls the listener, and all of it is for one thread.
 */
public final class FeedShare implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedShare.class);
    private static final String TOPIC = Topics.FEED_STATE.name();
    /** Seconds since the last heartbeat was sent; below zero before the first. One is sent only when that before it was answered. */
    private static final String SINCE_HEARTBEAT = "last-heartbeat-seconds-ago";

    private static final Duration CLOSING = Duration.ofSeconds(5);

    /** Told what becomes ours and what is no longer. */
    public interface Listener {
        /** @param states what is remembered of the partition's feeds, by their keys */
        void ours(int partition, Map<String, FeedState> states);

        /** What was not committed is void: another instance does it, or this one again. */
        void gone(int partition);
    }

    private final Consumer<byte[], byte[]> consumer;
    private final IntFunction<StateProducer> producers;
    private final Deserializer<FeedState> states;
    private final Listener listener;
    private final PatientPoll poll;
    private final KafkaLogin login;
    private final Clock clock;
    private final Map<Integer, HeldPartition> held = new TreeMap<>();

    /**
     * Prepares; {@link #join} begins.
     *
     * @param pause in which the time between two tries is spent while the brokers refuse us
     */
    FeedShare(
            Consumer<byte[], byte[]> consumer,
            IntFunction<StateProducer> producers,
            Deserializer<FeedState> states,
            Listener listener,
            KafkaLogin login,
            Pause pause,
            Clock clock) {
        this.consumer = consumer;
        this.producers = producers;
        this.states = states;
        this.listener = listener;
        this.login = login;
        this.poll = new PatientPoll(consumer, topicPartition(0), login, pause, clock);
        this.clock = clock;
    }

    /** Joins the group. */
    public void join() {
        consumer.subscribe(List.of(TOPIC), new Rebalance());
    }

    /**
     * Takes part in the group for so long: takes partitions, reads their states, gives them up. To be called again and
     * again, at least every few minutes.
     *
     * @throws KafkaException when this instance can take no part in the group any more, and that is no outage
     */
    public void turn(Duration wait) {
        read(poll.poll(wait));
        List.copyOf(held.keySet()).forEach(this::advance);
    }

    /**
     * Writes what was fetched.
     *
     * @param refused told of each article that went to the dead letters
     * @return false: whether it was written is not known; the partition is gone until its states were read again
     */
    public boolean commit(int partition, PollBatch batch, java.util.function.Consumer<Pending> refused) {
        HeldPartition one = held.get(partition);
        if (one == null || one.phase() != Phase.OURS) {
            return false;
        }
        try {
            one.producer().commit(batch).forEach(refused);
            return true;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            fail(partition, one, e);
            return false;
        }
    }

    /** How many partitions are ours. */
    public int ours() {
        return (int)
                held.values().stream().filter(one -> one.phase() == Phase.OURS).count();
    }

    /** What is being waited for; empty: all that the group gave is ours. */
    public Optional<String> outage() {
        return held.entrySet().stream()
                .filter(one -> one.getValue().phase() != Phase.OURS)
                .map(one -> "partition " + one.getKey() + " of " + TOPIC
                        + (one.getValue().fault().isEmpty()
                                ? ""
                                : " (" + one.getValue().fault() + ")"))
                .findFirst();
    }

    /**
     * For how long the group has not heard from us, in whole seconds; while all is well, a third of the session timeout at most.
     * Nothing can be sent to brokers that are away, whether there is something to be written or not. On any thread.
     */
    public Duration silence() {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(SINCE_HEARTBEAT))
                .map(Metric::metricValue)
                .map(seconds -> seconds instanceof Number number ? number.longValue() : 0L)
                .map(seconds -> Duration.ofSeconds(Math.max(0, seconds)))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** What the brokers refuse us, or how they fail; empty: nothing is known to be wrong. On any thread. */
    public Optional<String> refusal() {
        return poll.outage();
    }

    private void read(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            HeldPartition one = held.get(record.partition());
            if (one != null && record.key() != null) {
                one.read(record.key(), record.value());
            }
        }
    }

    private void advance(int partition) {
        HeldPartition one = held.get(partition);
        if (one == null) {
            return;
        }
        try {
            if (one.mayTry(clock.instant())) {
                fence(partition, one);
            }
            if (one.phase() == Phase.READING && one.readTo(consumer.position(topicPartition(partition)))) {
                consumer.pause(List.of(topicPartition(partition)));
                listener.ours(partition, decode(one.ours()));
            }
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            fail(partition, one, e);
        }
    }

    /** First the fence, then the end: whatever a fenced writer committed lies before it. */
    private void fence(int partition, HeldPartition one) {
        TopicPartition place = topicPartition(partition);
        StateProducer producer = producers.apply(partition);
        try {
            producer.begin();
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            consumer.seekToBeginning(List.of(place));
            consumer.resume(List.of(place));
            one.fenced(producer, end);
        } catch (KafkaException e) {
            producer.close();
            throw e;
        }
    }

    private void fail(int partition, HeldPartition one, KafkaException fault) {
        String why = login.refusal(fault).orElseGet(() -> String.valueOf(fault.getMessage()));
        log.warn("The feeds of partition {} are begun again from their states: {}", partition, why);
        boolean was = one.phase() == Phase.OURS;
        one.failed(why, clock.instant());
        consumer.pause(List.of(topicPartition(partition)));
        if (was) {
            listener.gone(partition);
        }
    }

    private Map<String, FeedState> decode(Map<String, byte[]> values) {
        Map<String, FeedState> decoded = new HashMap<>();
        values.forEach((feed, value) -> {
            try {
                decoded.put(feed, states.deserialize(TOPIC, value));
            } catch (SerializationException e) {
                log.error("The state of {} cannot be read; the feed begins anew: {}", feed, e.getMessage());
            }
        });
        return decoded;
    }

    private static TopicPartition topicPartition(int partition) {
        return new TopicPartition(TOPIC, partition);
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            partitions.forEach(one -> held.put(one.partition(), new HeldPartition()));
            log.info("Given the feeds of {} more partitions; now {}", partitions.size(), held.keySet());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(one -> giveUp(one.partition()));
            log.info("Gave up the feeds of {} partitions; now {}", partitions.size(), held.keySet());
        }
    }

    private void giveUp(int partition) {
        HeldPartition one = held.remove(partition);
        if (one != null) {
            boolean was = one.phase() == Phase.OURS;
            one.drop();
            if (was) {
                listener.gone(partition);
            }
        }
    }

    /** Leaves the group at once, so that others need not wait for its session to end. */
    @Override
    public void close() {
        List.copyOf(held.keySet()).forEach(this::giveUp);
        try {
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(CLOSING));
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            log.warn("The group was not told that this instance leaves it: {}", e.getMessage());
        }
    }
}
