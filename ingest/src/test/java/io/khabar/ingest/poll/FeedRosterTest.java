package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.state.FeedPartitions;
import io.khabar.news.FeedState;
import io.khabar.runtime.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedRosterTest {
    private static final FeedPartitions TWO = new FeedPartitions(2);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final FeedRoster roster =
            new FeedRoster(new FeedPartitions(1), new Schedule(100), 10, SubscriptionStates.NONE, clock);

    @Test
    void shouldBeginOverdueFeedsOneAfterTheOtherTheLongestOverdueFirst() {
        // Given
        Instant now = clock.instant();
        roster.follow(Feeds.list("new", "hour", "minute", "later"));

        // When
        roster.ours(
                0,
                Map.of(
                        Feeds.key("minute"), due(now.minusSeconds(60)),
                        Feeds.key("hour"), due(now.minusSeconds(3600)),
                        Feeds.key("later"), due(now.plusSeconds(1))));

        // Then
        assertThat(begun()).containsExactly("hour");
        clock.advance(Duration.ofMillis(100));
        assertThat(begun()).containsExactly("minute");
        clock.advance(Duration.ofMillis(100));
        assertThat(begun()).containsExactly("new");
        clock.advance(Duration.ofMillis(799));
        assertThat(begun()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(begun()).containsExactly("later");
    }

    @Test
    void shouldNotWaitForATimeThatOnlyAClockSetBackCanHaveWritten() {
        // Given
        roster.follow(Feeds.list("a"));
        roster.ours(0, Map.of(Feeds.key("a"), due(clock.instant().plus(Duration.ofDays(3650)))));

        // When
        clock.advance(Duration.ofHours(27));

        // Then
        assertThat(begun()).containsExactly("a");
    }

    @Test
    void shouldBeginAtOnceWithWhatWasFetchedBeforeTheClockWasSetBack() {
        // Given
        FeedState ahead = FeedState.newBuilder(due(clock.instant().plus(Duration.ofHours(3))))
                .setFetched(clock.instant().plus(Duration.ofHours(2)))
                .build();
        roster.follow(Feeds.list("a"));

        // When
        roster.ours(0, Map.of(Feeds.key("a"), ahead));

        // Then
        assertThat(begun()).containsExactly("a");
    }

    @Test
    void shouldPollOnlyFeedsOfPartitionsThatAreOurs() {
        // Given
        FeedRoster shared = new FeedRoster(TWO, new Schedule(100), 1000, SubscriptionStates.NONE, clock);
        shared.follow(Feeds.list("a", "b", "c", "d", "e", "f"));
        List<String> zero = List.of("a", "b", "c", "d", "e", "f").stream()
                .filter(name -> TWO.of(Feeds.key(name)) == 0)
                .toList();

        // When
        shared.ours(0, Map.of());
        shared.ours(1, Map.of());
        shared.gone(1);
        clock.advance(Duration.ofMinutes(1));

        // Then
        assertThat(zero).isNotEmpty().hasSizeLessThan(6);
        assertThat(begun(shared)).containsExactlyInAnyOrderElementsOf(zero);
    }

    @Test
    void shouldNotTakeWhatWasFetchedInAnEarlierHoldingOfAPartition() {
        // Given
        roster.follow(Feeds.list("a"));
        roster.ours(0, Map.of());
        Task old = roster.next(clock.instant()).orElseThrow();

        // When
        roster.gone(0);
        boolean lost = roster.current(old);
        roster.ours(0, Map.of());
        boolean again = roster.ended(old);

        // Then
        assertThat(lost).isFalse();
        assertThat(again).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(begun()).containsExactly("a");
    }

    @Test
    void shouldLetAFeedWaitForItsNextTurnOnceItIsWritten() {
        // Given
        roster.follow(Feeds.list("a"));
        roster.ours(0, Map.of());
        Task task = roster.next(clock.instant()).orElseThrow();
        FeedState after = due(clock.instant().plusSeconds(60));

        // When
        roster.ended(task);
        roster.committed(task, after);

        // Then
        clock.advance(Duration.ofSeconds(59));
        assertThat(begun()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(roster.next(clock.instant()).orElseThrow().before()).isEqualTo(after);
    }

    @Test
    void shouldGoOnFromItsStateWhenAFeedComesBackIntoTheList() {
        // Given
        FeedState known = due(clock.instant().minusSeconds(1));
        roster.follow(Feeds.list("a", "b"));
        roster.ours(0, Map.of(Feeds.key("a"), known));

        // When
        roster.follow(Feeds.list("b"));
        List<String> without = begun();
        roster.follow(Feeds.list("a", "b"));
        clock.advance(Duration.ofSeconds(1));

        // Then
        assertThat(without).isEmpty();
        List<Task> tasks = tasks(roster);
        assertThat(tasks).extracting(Task::before).contains(known);
        assertThat(tasks).hasSize(2);
    }

    private List<String> begun() {
        return begun(roster);
    }

    private List<String> begun(FeedRoster one) {
        return tasks(one).stream()
                .map(task -> task.feed().url().getHost().replace(".example", ""))
                .toList();
    }

    private List<Task> tasks(FeedRoster one) {
        List<Task> tasks = new ArrayList<>();
        for (Optional<Task> task = one.next(clock.instant()); task.isPresent(); task = one.next(clock.instant())) {
            tasks.add(task.get());
        }
        return tasks;
    }

    private static FeedState due(Instant at) {
        return FeedState.newBuilder()
                .setFeed(Feeds.key("a"))
                .setFetched(at.minusSeconds(600))
                .setDue(at)
                .build();
    }
}
