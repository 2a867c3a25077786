package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.list.Feed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    private static final Feed FEED = Feeds.feed("a");

    @ParameterizedTest
    @CsvSource({
        "10, 1.0, 15", // nothing new: slower
        "10, 0.667, 15",
        "10, 0.6, 10", // in between: as before
        "10, 0.4, 10",
        "9, 0.333, 6", // mostly new: faster
        "9, 0.0, 6",
        "50, 1.0, 60", // no slower than the feed's longest interval
        "1, 0.0, 1", // no faster than its shortest
    })
    void shouldAdaptToHowMuchOfAnAnswerWasKnown(int minutes, double overlap, int expected) {
        assertThat(Interval.adapted(Duration.ofMinutes(minutes), overlap, FEED))
                .isEqualTo(Duration.ofMinutes(expected));
    }

    @Test
    void shouldBeginInTheMiddle() {
        assertThat(Interval.adapted(Duration.ZERO, 0, FEED)).isEqualTo(Interval.FIRST);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "6, 60", "40, 60", "2000000000, 60"})
    void shouldDoubleTheWaitWithEachFailureUpToTheLongest(int failures, int expected) {
        assertThat(Interval.afterFailures(failures, FEED)).isEqualTo(Duration.ofMinutes(expected));
    }

    @ParameterizedTest
    @CsvSource({"PT10M, PT5M, PT10M", "PT10M, PT30M, PT30M", "PT10M, PT3H, PT3H", "PT10M, P3650D, P1D"})
    void shouldNotBeShorterThanTheServerSaysWithinReason(Duration interval, Duration said, Duration expected) {
        assertThat(Interval.atLeast(interval, said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 600000", "0.5, 630000", "1, 660000"})
    void shouldOnlyBeLengthenedByChance(double random, long expected) {
        assertThat(Interval.jittered(Duration.ofMinutes(10), random)).isEqualTo(Duration.ofMillis(expected));
    }
}
