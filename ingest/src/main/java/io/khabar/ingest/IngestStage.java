package io.khabar.ingest;

import io.khabar.ingest.live.LiveNews;
import io.khabar.ingest.seed.ProgressView;
import io.khabar.ingest.seed.ReplayOptions;
import io.khabar.ingest.seed.ReplaySummary;
import io.khabar.ingest.seed.SeedReplay;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.runtime.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The ingest stage as a process: replays the seeds of {@code ingest.seeds} at start, follows the feeds of {@code ingest.feeds},
 * takes pushes, and stays until it is stopped. Started again it replays the seeds again, which changes nothing downstream: the
 * ids are the same.
 */
public final class IngestStage implements Stage {
    private final @Nullable SeedReplay replay;
    private final LiveNews live;
    private final boolean stays;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @throws KhabarException (USAGE) when the settings ask for nothing, or contradict each other */
    public IngestStage(Settings settings, MeterRegistry meters, Clock clock, ProgressView view) {
        String seeds = settings.string(IngestSettings.SEEDS);
        this.live = new LiveNews(settings, meters, clock);
        this.replay = seeds.isEmpty()
                ? null
                : new SeedReplay(settings, ReplayOptions.of(List.of(seeds)), meters, clock, view);
        this.stays =
                !live.isNothing() || settings.string(IngestSettings.WHEN_DONE).equals(IngestSettings.STAY);
        if (replay == null && live.isNothing()) {
            throw new KhabarException(
                    ExitCode.USAGE, "Nothing to ingest: set ingest.seeds, ingest.feeds or ingest.push.enabled.");
        }
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public void start() {
        live.start();
        if (replay != null) {
            replay.start();
        }
    }

    @Override
    public Health live() {
        Health news = live.live();
        return replay == null || !news.ok() ? news : replay.live();
    }

    @Override
    public Health ready() {
        Health news = live.ready();
        return replay == null || !news.ok() ? news : replay.ready();
    }

    /** Ends when something of it cannot go on; after a replay that ended well, when the stage is closed or need not stay. */
    @Override
    public ExitCode await() throws InterruptedException {
        if (live.isNothing() && replay != null) {
            return afterReplay(replay.await());
        }
        CompletableFuture<ExitCode> seeds = replay == null ? new CompletableFuture<>() : replay.ended();
        CompletableFuture<ExitCode> failed = seeds.thenCompose(
                code -> isWell(code) ? new CompletableFuture<>() : CompletableFuture.completedFuture(code));
        try {
            return (ExitCode) CompletableFuture.anyOf(live.ended(), failed).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("each part ends with a code", e);
        }
    }

    private ExitCode afterReplay(ExitCode code) throws InterruptedException {
        if (stays && isWell(code)) {
            closed.await();
        }
        return code;
    }

    private static boolean isWell(ExitCode code) {
        return code == ExitCode.OK || code == ExitCode.SOME_BAD;
    }

    /** What the replay did; empty: there was none. */
    public Optional<ReplaySummary> summary() {
        return Optional.ofNullable(replay).map(SeedReplay::summary);
    }

    @Override
    public void close() {
        live.close();
        if (replay != null) {
            replay.close();
        }
        closed.countDown();
    }
}
