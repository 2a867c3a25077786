package io.khabar.ingest.seed;

import io.khabar.ingest.publish.Pause;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pause that any thread can call off. */
final class StopSignal implements Pause {
    private final CountDownLatch stop = new CountDownLatch(1);

    void callOff() {
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
