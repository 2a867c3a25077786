package io.khabar.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.publish.Delivery;
import io.khabar.ingest.publish.InstantOutlet;
import io.khabar.news.RawArticle;
import io.khabar.runtime.MovingClock;
import io.khabar.runtime.Pause;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayRunTest {
    private final MovingClock clock = new MovingClock(SeedReading.NOW);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReplayCounts counts = new ReplayCounts(meters);
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    /** Keeps what it gets, with the time on the clock; calls the replay off after so many. */
    private final class Kept extends InstantOutlet implements Pause {
        private final List<String> ids = new ArrayList<>();
        private final List<Duration> times = new ArrayList<>();
        private final int most;

        Kept(int most) {
            this.most = most;
        }

        @Override
        public void publish(RawArticle article, Delivery delivery) {
            ids.add(String.valueOf(article.getGuid()));
            times.add(Duration.between(SeedReading.NOW, clock.instant()));
        }

        @Override
        public long acknowledged() {
            return ids.size();
        }

        @Override
        public boolean pause(Duration length) {
            clock.advance(length);
            return !calledOff();
        }

        @Override
        public boolean calledOff() {
            return ids.size() >= most;
        }
    }

    @Test
    void shouldSendEverythingInReadingOrderAtFullSpeed() throws InterruptedException {
        // When
        Kept kept = run(options("max", null, null, null, false));

        // Then
        assertThat(kept.ids).containsExactly("late", "undated", "early", "middle");
        assertThat(kept.times).allMatch(Duration::isZero);
    }

    @Test
    void shouldSendByTheArticlesOwnDates() throws InterruptedException {
        // When
        Kept kept = run(options("10x", null, null, null, false));

        // Then: published at 8:00, 8:10 and 9:00
        assertThat(kept.ids).containsExactly("undated", "early", "middle", "late");
        assertThat(kept.times)
                .containsExactly(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(6));
    }

    @Test
    void shouldSendTheFirstThatAreWantedUpToTheLimit() throws InterruptedException {
        // When
        Kept kept = run(options("max", 2L, null, null, false));

        // Then
        assertThat(kept.ids).containsExactly("late", "undated");
    }

    @Test
    void shouldTakeFromInclusivelyAndToExclusively() throws InterruptedException {
        // When
        Kept kept = run(options("max", null, "2025-05-07T08:00:00Z", "2025-05-07T09:00:00Z", false));

        // Then
        assertThat(kept.ids).containsExactly("early", "middle");
        assertThat(counts.skippedSoFar()).isEqualTo(2);
        assertThat(counts.readSoFar()).isEqualTo(4);
    }

    @Test
    void shouldBeginAgainInALoopWithTheSameArticles() throws InterruptedException {
        // When
        Kept kept = run(options("max", 10L, null, null, true));

        // Then
        assertThat(kept.ids)
                .containsExactly(
                        "late", "undated", "early", "middle", "late", "undated", "early", "middle", "late", "undated");
        assertThat(counts.badSoFar()).isEqualTo(1);
    }

    @Test
    void shouldEndALoopThatFindsNothingToSend() throws InterruptedException {
        // When
        Kept kept = run(options("max", null, "2030-01-01", null, true));

        // Then
        assertThat(kept.ids).isEmpty();
    }

    @Test
    void shouldStopWhenItIsCalledOff() throws InterruptedException {
        // When
        Kept kept = run(options("realtime", null, null, null, true), new Kept(3));

        // Then
        assertThat(kept.ids).hasSize(3);
    }

    @Test
    void shouldShowEachBadSeedAndCountIt() throws InterruptedException {
        // When
        run(options("max", null, null, null, false));

        // Then
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("bad: ").contains("dated.jsonl:5 is no valid JSON");
        assertThat(counts.summary(4, 0, 0.5, false).line()).startsWith("read 4, sent 4, skipped 0, bad 1 (");
        assertThat(meters.get("news.ingest.seeds")
                        .tag("outcome", "bad")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private Kept run(ReplayOptions options) throws InterruptedException {
        return run(options, new Kept(Integer.MAX_VALUE));
    }

    private Kept run(ReplayOptions options, Kept kept) throws InterruptedException {
        ReplayRun.ReplayPlan plan = new ReplayRun.ReplayPlan(
                () -> new SeedReader(options.paths(), InputStream.nullInputStream(), SeedLimits.DEFAULT, clock),
                OptionalLong.of(1000),
                100);
        ProgressView view = ProgressView.of(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
        new ReplayRun(options, plan, kept, counts, view, clock, kept).run();
        return kept;
    }

    private static ReplayOptions options(
            String speed, @Nullable Long limit, @Nullable String from, @Nullable String to, boolean loop) {
        return new ReplayOptions(
                List.of(SeedReading.RESOURCES.resolve("seeds/dated.jsonl").toString()),
                Speed.parse(speed),
                limit,
                date(from),
                date(to),
                loop,
                false);
    }

    private static @Nullable Instant date(@Nullable String text) {
        return text == null ? null : ReplayOptions.date(text);
    }
}
