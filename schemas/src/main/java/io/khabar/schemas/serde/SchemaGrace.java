package io.khabar.schemas.serde;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives an unknown schema id a little time: a registry's follower may learn of a new schema after the first record that
 * carries it. The time is given at most once a minute, so that a flood of made-up ids cannot hold the line up.
 */
final class SchemaGrace {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Patience patience;
    private final Duration time;
    private final Duration pause;
    private final AtomicLong nextGrace = new AtomicLong(System.nanoTime());

    SchemaGrace(Patience patience, Duration time, Duration pause) {
        this.patience = patience;
        this.time = time;
        this.pause = pause;
    }

    /** Makes a call, again for a while if it fails for an unknown schema. */
    <T extends @Nullable Object> T give(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            if (!Outage.isUnknownSchema(e) || !granted()) {
                throw e;
            }
            return again(call, e);
        }
    }

    private boolean granted() {
        long now = System.nanoTime();
        long due = nextGrace.get();
        return now - due >= 0 && nextGrace.compareAndSet(due, now + MINUTE);
    }

    private <T extends @Nullable Object> T again(Supplier<T> call, RuntimeException first) {
        RuntimeException failure = first;
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            if (patience.pause(pause)) {
                throw new OutageInterruptedException("Stopped while waiting for an unknown schema", failure);
            }
            try {
                return call.get();
            } catch (RuntimeException e) {
                if (!Outage.isUnknownSchema(e)) {
                    throw e;
                }
                failure = e;
            }
        }
        throw failure;
    }
}
