package io.khabar.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.RawArticle;
import io.khabar.runtime.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PacerTest {
    private final MovingClock clock = new MovingClock(SeedReading.NOW);

    @Test
    void shouldSortByDateWithinTheLookAhead() {
        // Given
        Pacer pacer = new Pacer(Speed.REALTIME, 2, clock);

        // When
        List<String> order = new ArrayList<>();
        for (String time : List.of("10:03", "10:01", "10:02", "10:00")) {
            pacer.offer(article(time)).map(RawArticle::getId).ifPresent(order::add);
        }
        for (Optional<RawArticle> rest = pacer.next(); rest.isPresent(); rest = pacer.next()) {
            order.add(rest.get().getId());
        }

        // Then: 10:00 came when 10:01 was out already
        assertThat(order).containsExactly("10:01", "10:00", "10:02", "10:03");
    }

    @Test
    void shouldLetArticlesWithoutDateThroughAtOnce() {
        // Given
        Pacer pacer = new Pacer(Speed.REALTIME, 100, clock);
        pacer.offer(article("10:00"));
        RawArticle undated = article(null);

        // When / Then
        assertThat(pacer.offer(undated)).containsSame(undated);
        assertThat(pacer.untilDue(undated)).isZero();
    }

    @Test
    void shouldHoldNothingBackAtFullSpeed() {
        // Given
        Pacer pacer = new Pacer(Speed.MAX, 100, clock);
        RawArticle article = article("10:00");

        // When / Then
        assertThat(pacer.offer(article)).containsSame(article);
        assertThat(pacer.untilDue(article)).isZero();
    }

    @Test
    void shouldKeepTheDistancesOfTheDatesDividedByTheSpeed() {
        // Given
        Pacer pacer = new Pacer(Speed.parse("10x"), 100, clock);

        // When
        Duration first = pacer.untilDue(article("10:00"));
        Duration second = pacer.untilDue(article("10:20"));
        clock.advance(Duration.ofSeconds(90));
        Duration later = pacer.untilDue(article("10:20"));

        // Then
        assertThat(first).isZero();
        assertThat(second).isEqualTo(Duration.ofMinutes(2));
        assertThat(later).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void shouldSendWhatIsEarlierThanTheFirstAtOnce() {
        // Given
        Pacer pacer = new Pacer(Speed.REALTIME, 100, clock);
        pacer.untilDue(article("10:00"));

        // When / Then
        assertThat(pacer.untilDue(article("09:00"))).isNegative();
    }

    private static RawArticle article(@Nullable String time) {
        return RawArticle.newBuilder()
                .setId(time == null ? "undated" : time)
                .setPublished(time == null ? null : Instant.parse("2025-05-07T" + time + ":00Z"))
                .build();
    }
}
