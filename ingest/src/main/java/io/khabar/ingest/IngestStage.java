package io.khabar.ingest;

import io.khabar.ingest.seed.ProgressView;
import io.khabar.ingest.seed.ReplayOptions;
import io.khabar.ingest.seed.ReplaySummary;
import io.khabar.ingest.seed.SeedReplay;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.Settings;
import io.khabar.runtime.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The ingest stage as a process: replays the seeds of {@code ingest.seeds} at start, and then stays, ready, until it is
 * stopped. Started again it replays them again, which changes nothing downstream: the ids are the same.
 */
public final class IngestStage implements Stage {
    private final SeedReplay replay;
    private final boolean stays;
    private final CountDownLatch closed = new CountDownLatch(1);

    public IngestStage(Settings settings, MeterRegistry meters, Clock clock, ProgressView view) {
        ReplayOptions options = ReplayOptions.of(List.of(settings.string(IngestSettings.SEEDS)));
        this.replay = new SeedReplay(settings, options, meters, clock, view);
        this.stays = settings.string(IngestSettings.WHEN_DONE).equals(IngestSettings.STAY);
    }

    @Override
    public String name() {
        return replay.name();
    }

    @Override
    public void start() {
        replay.start();
    }

    @Override
    public Health live() {
        return replay.live();
    }

    @Override
    public Health ready() {
        return replay.ready();
    }

    /** Ends when the replay cannot go on; after a replay that ended well, when the stage is closed or need not stay. */
    @Override
    public ExitCode await() throws InterruptedException {
        ExitCode code = replay.await();
        if (stays && (code == ExitCode.OK || code == ExitCode.SOME_BAD)) {
            closed.await();
        }
        return code;
    }

    /** What the replay did. */
    public ReplaySummary summary() {
        return replay.summary();
    }

    @Override
    public void close() {
        replay.close();
        closed.countDown();
    }
}
