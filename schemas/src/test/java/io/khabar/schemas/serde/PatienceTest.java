package io.khabar.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PatienceTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration ENDLESS = Duration.ofDays(1);

    private final Logger log = (Logger) LoggerFactory.getLogger(Patience.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
        log.setLevel(ch.qos.logback.classic.Level.INFO);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(logged);
        log.setLevel(null);
    }

    @Test
    void shouldTryAgainUntilTheOutageIsOverAndLogItsBeginningAndEnd() {
        // Given
        AtomicInteger calls = new AtomicInteger();
        try (Patience patience = new Patience(SHORT, SHORT)) {

            // When
            String result = patience.outlast("the thing", () -> {
                if (calls.incrementAndGet() < 20) {
                    throw new TimeoutException("not yet");
                }
                return "here";
            });

            // Then
            assertThat(result).isEqualTo("here");
            assertThat(calls).hasValue(20);
            assertThat(patience.outage()).isEmpty();
            assertThat(logged.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .hasSize(2)
                    .allMatch(line -> line.contains("the thing"));
        }
    }

    @Test
    void shouldNotTryAgainWhenTheRecordIsAtFault() {
        // Given
        AtomicInteger calls = new AtomicInteger();
        try (Patience patience = new Patience(SHORT, SHORT)) {

            // When / Then
            assertThatThrownBy(() -> patience.outlast("the thing", () -> {
                        calls.incrementAndGet();
                        throw new SerializationException("bad bytes");
                    }))
                    .isInstanceOf(SerializationException.class);
            assertThat(calls).hasValue(1);
            assertThat(logged.list).isEmpty();
        }
    }

    @Test
    void shouldSayWhatItWaitsForAndStopWhenClosed() {
        // Given
        Patience patience = new Patience(ENDLESS, ENDLESS);
        CompletableFuture<Object> waiting =
                CompletableFuture.supplyAsync(() -> patience.outlast("the thing", PatienceTest::down));
        await().until(() -> patience.outage().isPresent());
        assertThat(patience.outage().orElseThrow()).contains("the thing").contains("it is down");

        // When
        patience.close();

        // Then
        assertThatThrownBy(waiting::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(OutageInterruptedException.class);
        assertThat(patience.outage()).isEmpty();
    }

    @Test
    void shouldStopWhenTheThreadIsInterruptedAndKeepTheFlag() {
        // Given
        try (Patience patience = new Patience(ENDLESS, ENDLESS)) {
            Thread.currentThread().interrupt();

            // When / Then
            assertThatThrownBy(() -> patience.outlast("the thing", PatienceTest::down))
                    .isInstanceOf(InterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(patience.outage()).isEmpty();
        }
    }

    @Test
    void shouldStillMakeACallThatSucceedsAfterItWasClosed() {
        // Given
        Patience patience = new Patience();
        patience.close();

        // When / Then
        assertThat(patience.<String>outlast("the thing", () -> "here")).isEqualTo("here");
    }

    private static Object down() {
        throw new TimeoutException("it is down");
    }
}
