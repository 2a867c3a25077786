package io.khabar.runtime;

import io.khabar.schemas.serde.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls a consumer whose login or rights may be taken away, and given back, while it runs: what the brokers refuse is asked for
 * again, after 200 ms and then later and later, every 10 s at last. A consumer of the classic protocol can be polled on after such
 * a refusal, but its heartbeats have ended with it: it must join its group again, or it would lose its partitions unheard. For one
 * thread, but for {@link #outage}.
 */
public final class PatientPoll {
    private static final Logger log = LoggerFactory.getLogger(PatientPoll.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition probe;
    private final KafkaLogin login;
    private final Pause pause;
    private final Clock clock;
    private Duration wait = FIRST;
    private Instant again = Instant.MIN;
    private volatile String outage = "";

    /**
     * Knows whom to poll.
     *
     * @param probe any partition that the group reads: by its committed offset it is seen whether an outage is over
     * @param pause in which the time between two tries is spent
     */
    public PatientPoll(
            Consumer<byte[], byte[]> consumer, TopicPartition probe, KafkaLogin login, Pause pause, Clock clock) {
        this.consumer = consumer;
        this.probe = probe;
        this.login = login;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * Polls, for that long at most when all is well. During an outage nothing comes.
     *
     * @throws KafkaException that is no outage
     */
    public ConsumerRecords<byte[], byte[]> poll(Duration longest) {
        if (!outage.isEmpty() && !isOver(longest)) {
            return ConsumerRecords.empty();
        }
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(longest);
            if (!records.isEmpty()) {
                wait = FIRST;
            }
            return records;
        } catch (KafkaException e) {
            failed(e);
            return ConsumerRecords.empty();
        }
    }

    /** By a call that must be answered: a poll that brings nothing says nothing, for the client may only be waiting to connect again. */
    private boolean isOver(Duration longest) {
        Instant now = clock.instant();
        boolean setBack = again.isAfter(now.plus(LONGEST));
        if (now.isBefore(again) && !setBack) {
            rest(longest);
            return false;
        }
        try {
            consumer.committed(Set.of(probe), ANSWER);
            consumer.enforceRebalance("the brokers answer again");
            log.info("The Kafka brokers answer again; going on with {}", probe.topic());
            outage = "";
            return true;
        } catch (KafkaException e) {
            failed(e);
            return false;
        }
    }

    private void rest(Duration longest) {
        try {
            pause.pause(longest);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /**
     * Takes note of a failure of another call of the consumer.
     *
     * @throws KafkaException the same, when it is no outage
     */
    public void failed(KafkaException fault) {
        if (!Outage.is(fault)) {
            throw fault;
        }
        String what = login.refusal(fault).orElseGet(() -> String.valueOf(fault.getMessage()));
        if (outage.isEmpty()) {
            log.warn("Waiting. {}", what);
        }
        outage = what;
        again = clock.instant().plus(wait);
        Duration twice = wait.multipliedBy(2);
        wait = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    /** What the brokers refuse, or how they fail; empty: nothing is known to be wrong. On any thread. */
    public Optional<String> outage() {
        return outage.isEmpty() ? Optional.empty() : Optional.of(outage);
    }
}
