package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.list.Feed;
import io.khabar.ingest.poll.Schedule.Due;
import io.khabar.news.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

/** Ten thousand feeds through two hours of played time; three thousand of them never answer and hold a fetch for 30 s. */
class ManyFeedsTest {
    private static final int FEEDS = 10_000;
    private static final int DEAD = 3_000;
    private static final Feed FEED = Feeds.feed("a");
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofMillis(300);
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofHours(2));

    private final Schedule schedule = new Schedule(200);
    private final FeedCursor cursor = new FeedCursor(() -> 0.5);
    private final Map<String, FeedState> states = new HashMap<>();
    private final PriorityQueue<Running> running = new PriorityQueue<>(Comparator.comparing(Running::until));
    private Duration latest = Duration.ZERO;
    private int fetches;

    private record Running(Due due, Instant until) {}

    @Test
    void shouldSoonHaveFetchedAllOnceThoughEveryThirdHangs() {
        // Given
        for (int i = 0; i < FEEDS; i++) {
            String name = (i % 10 < 3 ? "dead" : "live") + i;
            states.put(name, FeedCursor.unread(FEED));
            schedule.put(name, BEGIN.plusMillis(20L * i), Standing.NEW);
        }

        // When
        Instant now = BEGIN;
        while (fetches < FEEDS || states.values().stream().anyMatch(state -> state.getFetched() == null)) {
            end(now);
            begin(now);
            now = now.plus(STEP);
        }

        // Then
        assertThat(Duration.between(BEGIN, now)).isLessThan(Duration.ofMinutes(8));
    }

    @Test
    void shouldKeepHealthyFeedsOnTimeWhenAThirdIsDead() {
        // Given
        for (int i = 0; i < FEEDS; i++) {
            String name = (i % 10 < 3 ? "dead" : "live") + i;
            states.put(name, FeedCursor.unread(FEED));
            schedule.put(name, BEGIN.plusMillis(50L * i), Standing.NEW);
        }

        // When
        for (Instant now = BEGIN; now.isBefore(END); now = now.plus(STEP)) {
            end(now);
            begin(now);
        }

        // Then
        assertThat(states.values()).filteredOn(state -> state.getFailures() > 0).hasSize(DEAD);
        assertThat(fetches).isGreaterThan(2 * FEEDS);
        assertThat(latest).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    private void end(Instant now) {
        while (!running.isEmpty() && !running.peek().until().isAfter(now)) {
            Due due = running.remove().due();
            Visit.Outcome outcome = dead(due) ? new Visit.Failed("network", 0, "no answer") : new Visit.Unchanged(null);
            FeedState after = cursor.after(states.get(due.feed()), new Visit(FEED, outcome), now);
            states.put(due.feed(), after);
            schedule.done(due);
            schedule.put(due.feed(), after.getDue(), Standing.of(after));
        }
    }

    private void begin(Instant now) {
        for (Optional<Due> due = schedule.take(now); due.isPresent(); due = schedule.take(now)) {
            Due one = due.get();
            running.add(new Running(one, now.plus(dead(one) ? DEADLINE : ANSWER)));
            fetches++;
            Duration late = Duration.between(one.at(), now);
            if (one.standing() == Standing.PROVEN && late.compareTo(latest) > 0) {
                latest = late;
            }
        }
    }

    private static boolean dead(Due due) {
        return due.feed().startsWith("dead");
    }
}
