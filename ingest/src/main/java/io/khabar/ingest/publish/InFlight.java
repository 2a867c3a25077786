package io.khabar.ingest.publish;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The records that were taken and not yet acknowledged, in their order, bounded in number and bytes. Each article id is
 * under way once at most: when records are sent again after an outage, two versions of an article cannot change places.
 *
 * <p>Thread-safe: the producer's own thread reports, the publishing thread waits.
 */
final class InFlight {
    /** A record that came back. */
    record Failure(Pending pending, Exception cause) {}

    private final int mostRecords;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Pending> byId = new HashMap<>();
    private final Set<Pending> order = new LinkedHashSet<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private long bytes;
    private long acknowledged;
    private long changes;

    InFlight(int mostRecords, long mostBytes) {
        this.mostRecords = mostRecords;
        this.mostBytes = mostBytes;
    }

    /** Whether the record may be added: there is room, and its id is not under way. An empty window has room for any. */
    boolean admits(Pending pending) {
        lock.lock();
        try {
            boolean room = order.isEmpty() || (order.size() < mostRecords && bytes + pending.size() <= mostBytes);
            return room && !byId.containsKey(pending.id());
        } finally {
            lock.unlock();
        }
    }

    void add(Pending pending) {
        lock.lock();
        try {
            order.add(pending);
            byId.put(pending.id(), pending);
            bytes += pending.size();
        } finally {
            lock.unlock();
        }
    }

    /** Told once or more for the same record; counted, and passed on, once. */
    void acknowledge(Pending pending) {
        if (count(pending)) {
            pending.delivery().acknowledged();
        }
    }

    private boolean count(Pending pending) {
        lock.lock();
        try {
            boolean first = drop(pending);
            if (first && pending.kind() == Pending.Kind.ARTICLE) {
                acknowledged++;
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a record out that will not be sent. */
    void remove(Pending pending) {
        lock.lock();
        try {
            drop(pending);
        } finally {
            lock.unlock();
        }
    }

    void fail(Pending pending, Exception cause) {
        lock.lock();
        try {
            failures.add(new Failure(pending, cause));
            changed();
        } finally {
            lock.unlock();
        }
    }

    /** The failure that was reported first, taken out. */
    Optional<Failure> takeFailure() {
        lock.lock();
        try {
            return Optional.ofNullable(failures.poll());
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the failures; the records stay, to be sent again. */
    void forgetFailures() {
        lock.lock();
        try {
            failures.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is acknowledged or fails, or the time is over. Returns at once when a failure is there. */
    void awaitChange(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long seen = changes;
            long left = longest.toNanos();
            while (changes == seen && failures.isEmpty() && !order.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    List<Pending> inOrder() {
        lock.lock();
        try {
            return new ArrayList<>(order);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return order.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many articles were acknowledged, dead letters left out. */
    long acknowledged() {
        lock.lock();
        try {
            return acknowledged;
        } finally {
            lock.unlock();
        }
    }

    private boolean drop(Pending pending) {
        boolean there = order.remove(pending);
        if (there) {
            byId.remove(pending.id());
            bytes -= pending.size();
        }
        changed();
        return there;
    }

    private void changed() {
        changes++;
        changed.signalAll();
    }
}
