package io.khabar.standalone.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.seed.ProgressView;
import io.khabar.ingest.seed.ReplayOptions;
import io.khabar.ingest.seed.SeedReplay;
import io.khabar.news.EnrichedStory;
import io.khabar.runtime.ExitCode;
import io.khabar.standalone.line.Line;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Replays all the seeds through a line, and compares what stands in its files with what stands beside the seeds. */
final class SeedRun {
    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Line line;
    private final MeterRegistry meters;

    SeedRun(Line line, MeterRegistry meters) {
        this.line = line;
        this.meters = meters;
    }

    void replay() throws Exception {
        ProgressView view = ProgressView.of(System.out, false);
        ReplayOptions all = ReplayOptions.of(List.of(SEEDS.toString()));
        try (SeedReplay replay = new SeedReplay(
                line.settings(IngestSettings.define(), Map.of()), all, meters, Clock.systemUTC(), view)) {
            replay.start();
            assertThat(replay.await()).isEqualTo(ExitCode.OK);
        }
        line.awaitSettled(PATIENCE);
    }

    /** Each page holds the stories that its file expects, and there is no page too many. */
    void compare() throws Exception {
        Map<String, List<EnrichedStory>> families = new HashMap<>();
        line.stories()
                .forEach((file, story) -> families.computeIfAbsent(origin(story), origin -> new ArrayList<>())
                        .add(story));
        List<ExpectedSeed> expected = ExpectedSeed.all(SEEDS);
        List<String> differences = new ArrayList<>();
        for (ExpectedSeed seed : expected) {
            List<EnrichedStory> family = families.getOrDefault(seed.origin(), new ArrayList<>());
            family.sort(Comparator.comparingInt(story -> story.getKhabar().getPosition()));
            differences.addAll(StoryCheck.differences(seed, family));
        }
        assertThat(differences).isEmpty();
        assertThat(families.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(ExpectedSeed::origin).toList());
    }

    private static String origin(EnrichedStory story) {
        String origin = Objects.requireNonNull(story.getKhabar().getOrigin());
        return SEEDS.relativize(Path.of(origin)).toString();
    }
}
