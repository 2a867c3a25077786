package io.khabar.standalone.seeds;

import io.khabar.standalone.line.Line;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every seed file, through the real broker, registry, enrich and sink, against what stands beside it. */
class SeedsIT {

    @Test
    void shouldBringEverySeedThroughTheLineAsItIsExpected(@TempDir Path home) throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Line line = Line.start(home, 0, 0, meters, Clock.systemUTC())) {
            SeedRun run = new SeedRun(line, meters);

            run.replay();

            run.compare();
        }
    }

    @Test
    void shouldAddNothingWhenTheSeedsAreReplayedAgain(@TempDir Path home) throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Line line = Line.start(home, 0, 0, meters, Clock.systemUTC())) {
            SeedRun run = new SeedRun(line, meters);
            run.replay();

            run.replay();

            run.compare();
        }
    }
}
