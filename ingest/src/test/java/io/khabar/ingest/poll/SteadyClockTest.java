package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    @Test
    void shouldGoOnWithTheTimeThatWentBy() {
        // Given
        Instant begun = Instant.parse("2026-03-01T12:00:00Z");
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
        SteadyClock clock = new SteadyClock(begun, nanos::get);

        // When
        nanos.addAndGet(2_000_000_000L);

        // Then
        assertThat(clock.instant()).isEqualTo(begun.plusSeconds(2));
    }
}
