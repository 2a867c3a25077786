package io.khabar.standalone.line;

import io.khabar.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Waits until each stage of a line has read, and committed, all that lies before it. */
public final class Settling implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String ENRICH = "khabar-enrich";
    private static final String SINK = "khabar-sink";
    private static final String REPARTITION = ENRICH + "-story-by-id-repartition";

    private final Backlog backlog;
    private final Clock clock;

    public Settling(String bootstrapServers, Clock clock) {
        this.backlog = new Backlog(bootstrapServers);
        this.clock = clock;
    }

    /**
     * Waits.
     *
     * @param check called between two looks; what it throws ends the wait
     * @return false when the time ran out
     */
    public boolean await(Duration timeout, Runnable check) throws InterruptedException {
        Instant deadline = clock.instant().plus(timeout);
        while (!settled()) {
            check.run();
            if (clock.instant().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return true;
    }

    /** In the order of the data: what a stage has committed it has also handed on. */
    private boolean settled() throws InterruptedException {
        return backlog.read(ENRICH, List.of(Topics.RAW_ARTICLES.name()))
                && backlog.read(ENRICH, List.of(REPARTITION))
                && backlog.read(SINK, List.of(Topics.ENRICHED_STORIES.name()));
    }

    @Override
    public void close() {
        backlog.close();
    }
}
