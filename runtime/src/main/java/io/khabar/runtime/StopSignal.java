package io.khabar.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pause that any thread can call off. */
public final class StopSignal implements Pause {
    private final CountDownLatch stop = new CountDownLatch(1);

    /** Ends all waits, and every later one at once. */
    public void callOff() {
        stop.countDown();
    }

    @Override
    public boolean pause(Duration length) throws InterruptedException {
        return !stop.await(length.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean calledOff() {
        return stop.getCount() == 0;
    }
}
