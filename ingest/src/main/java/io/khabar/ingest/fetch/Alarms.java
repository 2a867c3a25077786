package io.khabar.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The timer of a running fetcher: one thread for all deadlines and pauses. */
final class Alarms implements Timer, AutoCloseable {
    private final ScheduledThreadPoolExecutor executor;

    Alarms() {
        executor = new ScheduledThreadPoolExecutor(1, Named.threads("khabar-fetch-alarm"));
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        try {
            Future<?> alarm = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> alarm.cancel(false);
        } catch (RejectedExecutionException e) {
            return () -> {}; // closed: whoever waits is ended by its own close
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
