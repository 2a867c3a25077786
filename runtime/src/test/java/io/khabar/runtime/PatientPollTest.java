package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A consumer whose brokers refuse it for a while. */
class PatientPollTest {
    private static final TopicPartition PARTITION = new TopicPartition("news", 0);
    private static final Duration TURN = Duration.ofMillis(200);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T00:00:00Z"));
    private final Broker broker = new Broker();
    private final PatientPoll poll =
            new PatientPoll(broker, PARTITION, KafkaLogin.of(Map.of()), new MovingPause(clock), clock);

    /** Refuses every call, when it is told to. */
    private static final class Broker extends MockConsumer<byte[], byte[]> {
        private KafkaException refusal;
        private int calls;

        Broker() {
            super("earliest");
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            answer();
            return super.poll(timeout);
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(
                Set<TopicPartition> partitions, Duration timeout) {
            answer();
            return super.committed(partitions, timeout);
        }

        private void answer() {
            calls++;
            if (refusal != null) {
                throw refusal;
            }
        }
    }

    static List<KafkaException> refusals() {
        return List.of(
                new SaslAuthenticationException("bad credentials"), new TopicAuthorizationException(Set.of("news")));
    }

    @BeforeEach
    void hasARecord() {
        broker.assign(List.of(PARTITION));
        broker.updateBeginningOffsets(Map.of(PARTITION, 0L));
        broker.addRecord(new ConsumerRecord<>("news", 0, 0, new byte[0], new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldSayWhatIsRefusedAndBringWhatComesAfterwards(KafkaException refusal) {
        // Given
        broker.refusal = refusal;
        int during = poll.poll(TURN).count() + poll.poll(TURN).count();
        String outage = poll.outage().orElseThrow();

        // When
        broker.refusal = null;
        clock.advance(Duration.ofSeconds(10));
        boolean before = broker.shouldRebalance();
        int after = poll.poll(TURN).count();

        // Then
        assertThat(during).isZero();
        assertThat(outage).contains(refusal.getMessage());
        assertThat(after).isEqualTo(1);
        assertThat(before).isFalse();
        assertThat(broker.shouldRebalance())
                .as("its heartbeats have ended, so it joins again")
                .isTrue();
        assertThat(poll.outage()).isEmpty();
    }

    @Test
    void shouldAskLessAndLessOften() {
        broker.refusal = refusals().get(0);

        for (int turn = 0; turn < 500; turn++) {
            poll.poll(TURN);
        }

        // after 0.2, 0.4 … 6.4 s, and then every 10 s of the 100
        assertThat(broker.calls).isBetween(13, 17);
    }

    @Test
    void shouldNotTakeAnEmptyPollForTheEnd() {
        // Given
        broker.refusal = refusals().get(0);
        poll.poll(TURN);

        // When: the client waits before it connects again, and brings nothing until then
        clock.advance(Duration.ofSeconds(1));
        ConsumerRecords<byte[], byte[]> records = poll.poll(TURN);

        // Then
        assertThat(records.count()).isZero();
        assertThat(poll.outage()).isPresent();
    }

    @Test
    void shouldNotWaitOutWhatIsNoOutage() {
        broker.refusal = new OffsetOutOfRangeException(Map.of(PARTITION, 7L));

        assertThatThrownBy(() -> poll.poll(TURN)).isSameAs(broker.refusal);
        assertThat(poll.outage()).isEmpty();
    }

    @Test
    void shouldWaitNoLongerWhenTheClockIsSetBack() {
        // Given
        broker.refusal = refusals().get(0);
        poll.poll(TURN);
        broker.refusal = null;

        // When
        clock.advance(Duration.ofHours(-1));

        // Then
        assertThat(poll.poll(TURN).count()).isEqualTo(1);
    }
}
