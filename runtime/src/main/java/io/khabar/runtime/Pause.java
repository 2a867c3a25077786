package io.khabar.runtime;

import java.time.Duration;

/** Waiting that can be called off. */
public interface Pause {

    /**
     * Waits.
     *
     * @return true when the time went by; false, at once, when it was called off
     * @throws InterruptedException when the thread is interrupted
     */
    boolean pause(Duration length) throws InterruptedException;

    /** Whether it was called off, for good. */
    boolean calledOff();
}
