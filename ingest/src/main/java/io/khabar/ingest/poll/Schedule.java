package io.khabar.ingest.poll;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which feed is to be fetched next. Takes the earliest first, of the best standing first, within the room of each. For one thread. */
final class Schedule {
    private final int inFlight;
    private final Map<Standing, NavigableSet<Due>> waiting = new EnumMap<>(Standing.class);
    private final Map<Standing, Integer> running = new EnumMap<>(Standing.class);
    private final Map<String, Due> entries = new HashMap<>();
    private final Set<Due> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A feed and when it is due. */
    record Due(Instant at, String feed, Standing standing) {}

    /** @param inFlight the most feeds that are fetched at the same time */
    Schedule(int inFlight) {
        this.inFlight = inFlight;
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
        if (taken.size() >= inFlight) {
            return Optional.empty();
        }
        for (Standing standing : Standing.values()) {
            NavigableSet<Due> queue = waiting(standing);
            boolean room = running(standing) < standing.share(inFlight);
            if (room && !queue.isEmpty() && !queue.first().at().isAfter(now)) {
                return Optional.of(begin(queue.first()));
            }
        }
        return Optional.empty();
    }

    private Due begin(Due due) {
        remove(due.feed());
        taken.add(due);
        running.merge(due.standing(), 1, Integer::sum);
        return due;
    }

    /** The fetch has ended. */
    void done(Due due) {
        if (taken.remove(due)) {
            running.merge(due.standing(), -1, Integer::sum);
        }
    }

    private int running(Standing standing) {
        return running.getOrDefault(standing, 0);
    }

    private NavigableSet<Due> waiting(Standing standing) {
        return Objects.requireNonNull(waiting.get(standing));
    }
}
