package io.khabar.ingest.poll;

import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedList;
import io.khabar.ingest.poll.Schedule.Due;
import io.khabar.ingest.state.FeedPartitions;
import io.khabar.ingest.state.FeedShare;
import io.khabar.news.FeedState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that are polled: those that the list has and whose partitions are ours. Those that are overdue at a start or a
 * takeover are begun one after the other, the longest overdue first, and never all at once. For one thread.
 */
final class FeedRoster implements FeedShare.Listener {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Comparator<FeedState> LONGEST_OVERDUE =
            Comparator.comparing(FeedState::getDue, Comparator.nullsLast(Comparator.naturalOrder()));

    private final FeedPartitions partitions;
    private final Schedule schedule;
    private final Duration apart;
    private final SubscriptionStates subscriptions;
    private final Clock clock;
    private final Map<Integer, Holding> ours = new HashMap<>();
    private Map<String, Feed> list = Map.of();
    private Instant nextStart = Instant.MIN;
    private long terms;

    /** One holding of a partition. */
    private record Holding(long term, Map<String, FeedState> states) {}

    /**
     * For what belongs to a group.
     *
     * @param startRate feeds a second that are begun when many are overdue
     * @param subscriptions goes where the feeds go
     */
    FeedRoster(
            FeedPartitions partitions,
            Schedule schedule,
            int startRate,
            SubscriptionStates subscriptions,
            Clock clock) {
        this.partitions = partitions;
        this.schedule = schedule;
        this.apart = SECOND.dividedBy(startRate);
        this.subscriptions = subscriptions;
        this.clock = clock;
        subscriptions.begin(partitions);
    }

    /** Takes another list: what is new in it begins, what is not in it any more ends, the others go on as they were. */
    void follow(FeedList feeds) {
        Map<String, Feed> before = list;
        list = feeds.enabled();
        subscriptions.follow(feeds);
        before.keySet().stream().filter(key -> !list.containsKey(key)).forEach(schedule::remove);
        begin(list.values().stream()
                .filter(feed -> !before.containsKey(feed.key()) && ours.containsKey(partitions.of(feed.key())))
                .toList());
    }

    @Override
    public void ours(int partition, Map<String, FeedState> states) {
        ours.put(partition, new Holding(terms++, new HashMap<>(states)));
        subscriptions.ours(partition, states);
        begin(list.values().stream()
                .filter(feed -> partitions.of(feed.key()) == partition)
                .toList());
    }

    @Override
    public void gone(int partition) {
        ours.remove(partition);
        subscriptions.gone(partition);
        list.keySet().stream().filter(key -> partitions.of(key) == partition).forEach(schedule::remove);
    }

    private void begin(List<Feed> feeds) {
        Instant now = clock.instant();
        feeds.stream()
                .sorted(Comparator.comparing(this::state, LONGEST_OVERDUE))
                .forEach(feed -> put(feed, state(feed), now));
    }

    private void put(Feed feed, FeedState state, Instant now) {
        Instant due = state.getDue() == null ? now : within(state, feed, now);
        schedule.put(feed.key(), due.isAfter(now) ? due : start(now), Standing.of(state));
    }

    private Instant start(Instant now) {
        Instant start = nextStart.isAfter(now) ? nextStart : now;
        nextStart = start.plus(apart);
        return start;
    }

    /**
     * When it is due, given that the clock may have been set back since: what was fetched in the future is due now, and no time
     * lies further away than any wait can be.
     */
    private static Instant within(FeedState state, Feed feed, Instant now) {
        if (state.getFetched() != null && state.getFetched().isAfter(now.plus(SKEW))) {
            return now;
        }
        Duration wait = state.getGone() ? FeedCursor.GONE_PAUSE : Interval.atLeast(feed.most(), Interval.LONGEST_SAID);
        Instant latest = now.plus(Interval.jittered(wait, 1));
        return state.getDue().isAfter(latest) ? latest : state.getDue();
    }

    private FeedState state(Feed feed) {
        Holding holding = ours.get(partitions.of(feed.key()));
        FeedState state = holding == null ? null : holding.states().get(feed.key());
        return state == null ? FeedCursor.unread(feed) : FeedCursor.at(feed, state);
    }

    /** The next feed to be fetched; empty: none is due, or there is no room. */
    Optional<Task> next(Instant now) {
        Optional<Due> due = schedule.take(now);
        return due.map(one -> {
            Feed feed = list.get(one.feed());
            int partition = partitions.of(one.feed());
            Holding holding = ours.get(partition);
            if (feed == null || holding == null) {
                throw new IllegalStateException("a feed is scheduled that is not ours: " + one.feed());
            }
            return new Task(feed, state(feed), partition, holding.term(), one);
        });
    }

    /** The fetch has ended, and makes room for another; true when what it brought may still be written. */
    boolean ended(Task task) {
        schedule.done(task.due());
        return current(task);
    }

    boolean current(Task task) {
        Holding holding = ours.get(task.partition());
        return holding != null && holding.term() == task.term();
    }

    /** What a visit brought stands in Kafka; the feed waits for its next turn, if the list still has it. */
    void committed(Task task, FeedState after) {
        Holding holding = ours.get(task.partition());
        if (holding == null || holding.term() != task.term()) {
            return;
        }
        String key = task.feed().key();
        holding.states().put(key, after);
        @Nullable Feed feed = list.get(key);
        if (feed != null) {
            schedule.put(key, after.getDue(), Standing.of(after));
        }
    }

    /** The states that have changed beside the visits, in each of our partitions, by their keys. */
    Map<Integer, Map<String, FeedState>> changed() {
        Map<Integer, Map<String, FeedState>> changed = new TreeMap<>();
        for (String key : subscriptions.changed()) {
            int partition = partitions.of(key);
            Holding holding = ours.get(partition);
            FeedState before = holding == null ? null : holding.states().get(key);
            FeedState after = before == null ? null : complete(key, before);
            if (after != null && !after.equals(before)) {
                changed.computeIfAbsent(partition, any -> new HashMap<>()).put(key, after);
            }
        }
        return changed;
    }

    /** The state as it is to be written: with what has changed since the visit began. */
    FeedState complete(String key, FeedState state) {
        return subscriptions.addTo(key, state);
    }

    /** What changed beside the visits stands in Kafka. */
    void committed(int partition, Map<String, FeedState> states) {
        Holding holding = ours.get(partition);
        if (holding != null) {
            holding.states().putAll(states);
        }
    }

    /** All feeds that are polled here. */
    void forEach(BiConsumer<Feed, FeedState> action) {
        list.values().stream()
                .filter(feed -> ours.containsKey(partitions.of(feed.key())))
                .forEach(feed -> action.accept(feed, state(feed)));
    }
}
