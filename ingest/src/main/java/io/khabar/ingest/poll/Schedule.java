package io.khabar.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which feed is to be fetched next. Takes the earliest first, of the best standing first, within the room of each. New feeds that keep
 * us waiting are set aside, so that the new ones behind them have their first turn soon. For one thread.
 */
final class Schedule {
    /** Longer than a living feed takes, much shorter than the deadline of a dead one. */
    static final Duration SLOW = Duration.ofSeconds(5);

    private final int inFlight;
    private final int mostAside;
    private final Map<Standing, NavigableSet<Due>> waiting = new EnumMap<>(Standing.class);
    private final Map<Standing, Integer> running = new EnumMap<>(Standing.class);
    private final Map<String, Due> entries = new HashMap<>();
    private final Set<Due> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Due> aside = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Begun> beginners = new ArrayDeque<>();

    /** A feed and when it is due. */
    record Due(Instant at, String feed, Standing standing) {}

    /** A new feed that was taken, and when. */
    private record Begun(Instant at, Due due) {}

    /** @param inFlight the most feeds that are fetched at the same time; half as many more new ones may be set aside */
    Schedule(int inFlight) {
        this.inFlight = inFlight;
        this.mostAside = Standing.NEW.share(inFlight);
        for (Standing standing : Standing.values()) {
            waiting.put(standing, new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::feed)));
            running.put(standing, 0);
        }
    }

    /** Puts a feed in, or at another time. */
    void put(String feed, Instant at, Standing standing) {
        remove(feed);
        Due due = new Due(at, feed, standing);
        entries.put(feed, due);
        waiting(standing).add(due);
    }

    /** Takes a feed out, if it waits. */
    void remove(String feed) {
        Due due = entries.remove(feed);
        if (due != null) {
            waiting(due.standing()).remove(due);
        }
    }

    /** Takes the next feed that is due and has room; it takes up room until {@link #done}. */
    Optional<Due> take(Instant now) {
        setAside(now);
        if (taken.size() >= inFlight) {
            return Optional.empty();
        }
        for (Standing standing : Standing.values()) {
            NavigableSet<Due> queue = waiting(standing);
            boolean room = running(standing) < standing.share(inFlight);
            if (room && !queue.isEmpty() && !queue.first().at().isAfter(now)) {
                return Optional.of(begin(queue.first(), now));
            }
        }
        return Optional.empty();
    }

    private Due begin(Due due, Instant now) {
        remove(due.feed());
        taken.add(due);
        running.merge(due.standing(), 1, Integer::sum);
        if (due.standing() == Standing.NEW) {
            beginners.add(new Begun(now, due));
        }
        return due;
    }

    private void setAside(Instant now) {
        for (Begun first = beginners.peek(); first != null && isSlow(first, now); first = beginners.peek()) {
            if (taken.contains(first.due()) && aside.size() >= mostAside) {
                return;
            }
            beginners.remove();
            if (release(first.due())) {
                aside.add(first.due());
            }
        }
    }

    private static boolean isSlow(Begun begun, Instant now) {
        return !now.isBefore(begun.at().plus(SLOW));
    }

    /** The fetch has ended. */
    void done(Due due) {
        if (!aside.remove(due)) {
            release(due);
        }
    }

    private boolean release(Due due) {
        boolean was = taken.remove(due);
        if (was) {
            running.merge(due.standing(), -1, Integer::sum);
        }
        return was;
    }

    private int running(Standing standing) {
        return running.getOrDefault(standing, 0);
    }

    private NavigableSet<Due> waiting(Standing standing) {
        return Objects.requireNonNull(waiting.get(standing));
    }
}
