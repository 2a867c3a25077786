package io.khabar.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedTest {

    @ParameterizedTest
    @CsvSource({"realtime, 60000", "1x, 60000", "10x, 6000", "0.5X, 120000", "max, 0"})
    void shouldShrinkTheTimeOfTheWorld(String text, long millis) {
        // When / Then
        assertThat(Speed.parse(text).scaled(Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "10", "0x", "-1x", "x", "NaNx", "Infinityx", ""})
    void shouldSayWhichSpeedsThereAre(String text) {
        // When / Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Speed.parse(text))
                .withMessageContaining("expected max, realtime or a factor such as 10x");
    }

    @Test
    void shouldBearTheLongestTimes() {
        // When / Then
        assertThat(new Speed(1e-9).scaled(Duration.ofDays(365_000))).isPositive();
    }
}
