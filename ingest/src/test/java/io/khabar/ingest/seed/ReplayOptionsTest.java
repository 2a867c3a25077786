package io.khabar.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayOptionsTest {

    @Test
    void shouldTakeADayAsItsBeginning() {
        // When / Then
        assertThat(ReplayOptions.date("2024-03-23")).isEqualTo(Instant.parse("2024-03-23T00:00:00Z"));
    }

    @Test
    void shouldSayWhichDatesItReads() {
        // When / Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplayOptions.date("last week"))
                .withMessageContaining("\"last week\": expected ISO 8601");
    }

    @Test
    void shouldRefuseALimitOfNothing() {
        // When / Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplayOptions(List.of("a"), Speed.MAX, 0L, null, null, false, false))
                .withMessageContaining("expected 1 or more");
    }

    @Test
    void shouldRefuseToLoopOverStandardInput() {
        // When / Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplayOptions(List.of("-"), Speed.MAX, null, null, null, true, false))
                .withMessageContaining("read once only");
    }
}
