package io.khabar.runtime;

import java.time.Duration;

/** A pause that takes no time: it moves the clock on instead. */
public final class MovingPause implements Pause {
    private final MovingClock clock;

    public MovingPause(MovingClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean pause(Duration length) {
        clock.advance(length);
        return true;
    }

    @Override
    public boolean calledOff() {
        return false;
    }
}
