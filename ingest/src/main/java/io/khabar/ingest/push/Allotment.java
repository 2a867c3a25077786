package io.khabar.ingest.push;

import java.util.concurrent.atomic.AtomicLong;

/** A fixed amount of bytes that requests share while they are under way. Thread-safe. */
final class Allotment {
    private final AtomicLong left;

    Allotment(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** Takes so many bytes; false: there are not enough left, and none were taken. */
    boolean take(long bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        left.addAndGet(bytes);
        return false;
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }
}
