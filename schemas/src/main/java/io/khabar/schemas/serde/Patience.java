package io.khabar.schemas.serde;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits outages out: a call that fails with an {@link Outage} is made again, for ever, with pauses from 100 ms doubling
 * to 10 s. One is shared by all of a process; {@link #close} ends every wait. For several threads.
 */
public final class Patience implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private final Duration firstPause;
    private final Duration longestPause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, String> outages = new ConcurrentSkipListMap<>();

    public Patience() {
        this(Duration.ofMillis(100), Duration.ofSeconds(10));
    }

    /** With other pauses; the first is doubled until the longest is reached. */
    public Patience(Duration firstPause, Duration longestPause) {
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /**
     * Makes a call until it succeeds or fails with something else than an outage.
     *
     * @param what the call in words, for the log: "the schema of news.article.raw.v1"
     * @throws OutageInterruptedException if {@link #close} was called while the outage lasted
     * @throws InterruptException if the thread was interrupted; its interrupt flag is set
     */
    public <T extends @Nullable Object> T outlast(String what, Supplier<T> call) {
        try {
            return repeat(what, call);
        } finally {
            ended(what);
        }
    }

    private <T extends @Nullable Object> T repeat(String what, Supplier<T> call) {
        Duration pause = firstPause;
        while (true) {
            try {
                return call.get();
            } catch (RuntimeException e) {
                if (!Outage.is(e)) {
                    throw e;
                }
                began(what, e);
                if (pause(pause)) {
                    throw new OutageInterruptedException("Stopped while waiting for " + what, e);
                }
            }
            pause = longer(pause);
        }
    }

    /** What is being waited for, and why; empty: no outage. */
    public Optional<String> outage() {
        return outages.entrySet().stream()
                .map(outage -> outage.getKey() + ": " + outage.getValue())
                .findFirst();
    }

    /** Waits; true at once when {@link #close} was called. */
    boolean pause(Duration length) {
        try {
            return stopped.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException("Interrupted while waiting", e);
        }
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longestPause) > 0 ? longestPause : twice;
    }

    private void began(String what, RuntimeException outage) {
        if (outages.put(what, String.valueOf(outage.getMessage())) == null) {
            LOG.warn("Waiting for {}, trying again until it is there: {}", what, outage.getMessage());
        }
    }

    private void ended(String what) {
        if (outages.remove(what) != null) {
            LOG.info("The wait for {} has ended", what);
        }
    }

    @Override
    public void close() {
        stopped.countDown();
    }
}
