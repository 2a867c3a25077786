package io.khabar.ingest.fetch;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all answers under way may take together, beyond the first piece of each, which is always granted. */
final class ByteBudget {
    private final AtomicLong left;

    ByteBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    boolean take(int bytes) {
        boolean granted = left.addAndGet(-bytes) >= 0;
        if (!granted) {
            left.addAndGet(bytes);
        }
        return granted;
    }

    void give(long bytes) {
        left.addAndGet(bytes);
    }

    long left() {
        return left.get();
    }
}
