package io.khabar.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InFlightTest {

    @Test
    void shouldBeFullAtItsNumberOfRecords() {
        // Given
        InFlight inFlight = new InFlight(2, 1000);
        Pending first = article("1", 10);
        inFlight.add(first);
        inFlight.add(article("2", 10));

        // When / Then
        assertThat(inFlight.admits(article("3", 10))).isFalse();
        inFlight.acknowledge(first);
        assertThat(inFlight.admits(article("3", 10))).isTrue();
    }

    @Test
    void shouldBeFullAtItsNumberOfBytes() {
        // Given
        InFlight inFlight = new InFlight(10, 100);
        inFlight.add(article("1", 60));

        // When / Then
        assertThat(inFlight.admits(article("2", 40))).isTrue();
        assertThat(inFlight.admits(article("2", 41))).isFalse();
    }

    @Test
    void shouldTakeARecordOfAnySizeWhenEmpty() {
        // When / Then
        assertThat(new InFlight(10, 100).admits(article("1", 5000))).isTrue();
    }

    @Test
    void shouldHoldOneVersionOfAnArticleAtATime() {
        // Given
        InFlight inFlight = new InFlight(10, 1000);
        Pending old = article("1", 10);
        inFlight.add(old);

        // When / Then
        assertThat(inFlight.admits(article("1", 10))).isFalse();
        inFlight.acknowledge(old);
        assertThat(inFlight.admits(article("1", 10))).isTrue();
    }

    @Test
    void shouldCountAnAcknowledgementOnceAndNoDeadLetters() {
        // Given
        InFlight inFlight = new InFlight(10, 1000);
        Pending article = article("1", 10);
        Pending letter = pending("2", 10, Pending.Kind.DEAD_LETTER);
        inFlight.add(article);
        inFlight.add(letter);

        // When
        inFlight.acknowledge(article);
        inFlight.acknowledge(article);
        inFlight.acknowledge(letter);

        // Then
        assertThat(inFlight.acknowledged()).isEqualTo(1);
        assertThat(inFlight.size()).isZero();
    }

    @Test
    void shouldKeepWhatFailedInItsPlace() {
        // Given
        InFlight inFlight = new InFlight(10, 1000);
        Pending first = article("1", 10);
        Pending second = article("2", 10);
        inFlight.add(first);
        inFlight.add(second);

        // When
        inFlight.fail(first, new IllegalStateException("gone"));

        // Then
        assertThat(inFlight.takeFailure())
                .hasValueSatisfying(failure -> assertThat(failure.pending()).isSameAs(first));
        assertThat(inFlight.takeFailure()).isEmpty();
        assertThat(inFlight.inOrder()).containsExactly(first, second);
    }

    @Test
    void shouldNotWaitWhenThereIsAFailureToSeeTo() throws InterruptedException {
        // Given
        InFlight inFlight = new InFlight(10, 1000);
        Pending first = article("1", 10);
        inFlight.add(first);
        inFlight.fail(first, new IllegalStateException("gone"));

        // When: it would wait beyond the timeout of this test
        inFlight.awaitChange(Duration.ofHours(1));

        // Then
        assertThat(inFlight.takeFailure()).isPresent();
    }

    private static Pending article(String id, int size) {
        return pending(id, size, Pending.Kind.ARTICLE);
    }

    private static Pending pending(String id, int size, Pending.Kind kind) {
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        return new Pending(
                id, id + ".txt", kind, new ProducerRecord<>("topic", key, new byte[size]), Delivery.UNOBSERVED);
    }
}
