package io.khabar.runtime;

import io.khabar.schemas.serde.Patience;
import java.time.Duration;

/** Ends a stage's thread: calls its work off and waits for it, ends its waits for outages when the time is nearly up, and interrupts it at last. */
public final class OrderlyStop {
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private final Thread thread;
    private final StopSignal stop;
    private final Patience patience;

    /**
     * Knows what to end.
     *
     * @param stop looked at by the work of the thread
     * @param patience with which that work waits for brokers and registry; it is closed in any case
     */
    public OrderlyStop(Thread thread, StopSignal stop, Patience patience) {
        this.thread = thread;
        this.stop = stop;
        this.patience = patience;
    }

    /** Returns when the thread has ended, or that time is over. An interrupted caller does not wait; its flag is restored. */
    public void within(Duration timeout) {
        stop.callOff();
        try {
            join(timeout.compareTo(LAST_MOMENT) > 0 ? timeout.minus(LAST_MOMENT) : timeout);
            patience.close();
            if (thread.isAlive()) {
                thread.interrupt();
                join(LAST_MOMENT);
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void join(Duration longest) throws InterruptedException {
        if (thread.isAlive()) {
            thread.join(Math.max(1, longest.toMillis()));
        }
    }
}
