package io.khabar.bench.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** When feeds were due, and when they were asked for. Safe for many threads. */
final class Punctuality {
    private final AtomicLongArray due;
    private final List<Duration> lateness = new ArrayList<>();

    /** @param feeds how many there are */
    Punctuality(int feeds) {
        due = new AtomicLongArray(feeds);
    }

    /** A feed that has answered is due again. */
    void due(int feed, Instant at) {
        due.set(feed, at.toEpochMilli());
    }

    /** A feed was asked for; counts if it was due again. */
    void asked(int feed, Instant now) {
        long at = due.getAndSet(feed, 0);
        if (at > 0) {
            synchronized (lateness) {
                lateness.add(Duration.ofMillis(now.toEpochMilli() - at));
            }
        }
    }

    /** From when feeds were due until they were asked for, the shortest first. */
    List<Duration> lateness() {
        synchronized (lateness) {
            List<Duration> sorted = new ArrayList<>(lateness);
            Collections.sort(sorted);
            return sorted;
        }
    }
}
