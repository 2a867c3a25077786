package io.khabar.sink;

import java.time.Clock;

/** When to try again after a failure: after 100 ms, twice as long after each further failure, 10 s at most. */
final class Backoff {
    private static final long FIRST = 100;
    private static final long LONGEST = 10_000;

    private final Clock clock;
    private long wait = FIRST;
    private long due;

    Backoff(Clock clock) {
        this.clock = clock;
        this.due = clock.millis();
    }

    void failed() {
        due = clock.millis() + wait;
        wait = Math.min(2 * wait, LONGEST);
    }

    void worked() {
        wait = FIRST;
        due = clock.millis();
    }

    /** Whether it is time. A clock that was set back makes nobody wait longer than the longest wait. */
    boolean due() {
        long left = due - clock.millis();
        return left <= 0 || left > LONGEST;
    }
}
