package io.khabar.standalone.headline;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.seed.ProgressView;
import io.khabar.ingest.seed.ReplayOptions;
import io.khabar.ingest.seed.SeedReplay;
import io.khabar.news.Association;
import io.khabar.runtime.ExitCode;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.standalone.line.CommittedTopic;
import io.khabar.standalone.line.Line;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of headlines on a real broker: what stands in its topic is known, and is known again after a restart. */
class HeadlinesIT {
    private static final String SEEDS = Path.of("..", "seeds", "full-story").toString();
    private static final Path PAGES = Path.of("src", "test", "resources", "io", "khabar", "standalone", "headline");
    private static final String TITLE = "ورشة لترميم القوارب الخشبية في صور";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void shouldKnowTheHeadlinesAgainAfterARestartAndDropWhatIsReplayed(@TempDir Path home) throws Exception {
        // Given
        List<String> headlines;
        int stories;
        double articles;
        SimpleMeterRegistry before = new SimpleMeterRegistry();
        try (Line line = Line.start(home, 0, 0, before, Clock.systemUTC())) {
            replay(line, before, SEEDS);
            headlines = keys(line, Topics.HEADLINES);
            stories = keys(line, Topics.ENRICHED_STORIES).size();
            articles = articles(before, "split");
            awaitKnown(before, headlines);
        }
        assertThat(headlines).isNotEmpty();

        // When
        SimpleMeterRegistry after = new SimpleMeterRegistry();
        try (Line line = Line.start(home, 0, 0, after, Clock.systemUTC())) {
            awaitKnown(after, headlines);
            replay(line, after, SEEDS);

            // Then
            assertThat(keys(line, Topics.HEADLINES)).isEqualTo(headlines);
            assertThat(keys(line, Topics.ENRICHED_STORIES)).hasSize(stories);
            assertThat(articles(after, "repeated")).isEqualTo(articles);
            assertThat(articles(after, "split")).isZero();
            assertThat(stories(after, "repeated")).isEqualTo(stories(before, "new") + stories(before, "repeated"));
        }
    }

    @Test
    void shouldCutATitleOnlyAfterTheStreamHasShownItAndLeaveWhatWasCutBefore(@TempDir Path home) throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Line line = Line.start(home, 0, 0, meters, Clock.systemUTC())) {
            // Given
            replay(line, meters, page("page-before"));
            replay(line, meters, page("story"));
            awaitKnown(meters, keys(line, Topics.HEADLINES));

            // When
            replay(line, meters, page("page-after"));
            replay(line, meters, page("page-before"));

            // Then
            assertThat(teasers(line, "page-before")).hasSize(1).doesNotContain(List.of(TITLE));
            assertThat(teasers(line, "page-after")).containsExactly(List.of(TITLE));
            assertThat(articles(meters, "repeated")).isEqualTo(1.0);
        }
    }

    /** The headlines of the teasers of each version of a page. */
    private static List<List<String>> teasers(Line line, String page) throws IOException {
        List<List<String>> versions = new ArrayList<>();
        line.stories().forEach((file, story) -> {
            if (page(page).equals(story.getKhabar().getOrigin())) {
                versions.add(story.getAssociations().stream()
                        .filter(link -> link.getRel().equals("teaser"))
                        .map(Association::getHeadline)
                        .toList());
            }
        });
        return versions;
    }

    private static String page(String name) {
        return PAGES.resolve(name + ".txt").toString();
    }

    private static void awaitKnown(SimpleMeterRegistry meters, List<String> headlines) {
        int distinct = new HashSet<>(headlines).size();
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions() // the gauge is there when enrich has begun
                .until(() -> meters.get("news.enrich.headlines").gauge().value() == distinct);
    }

    private static double articles(SimpleMeterRegistry meters, String outcome) {
        return meters.get("news.enrich.articles")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static double stories(SimpleMeterRegistry meters, String outcome) {
        return meters.get("news.enrich.stories")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static void replay(Line line, SimpleMeterRegistry meters, String seeds) throws Exception {
        ProgressView view = ProgressView.of(System.out, false);
        try (SeedReplay replay = new SeedReplay(
                line.settings(IngestSettings.define(), Map.of()),
                ReplayOptions.of(List.of(seeds)),
                meters,
                Clock.systemUTC(),
                view)) {
            replay.start();
            assertThat(replay.await()).isEqualTo(ExitCode.OK);
        }
        line.awaitSettled(PATIENCE);
    }

    /** The keys of all committed records, in the order of each partition. */
    private static List<String> keys(Line line, Topic topic) {
        return CommittedTopic.bytes(topic.name(), line.bootstrapServers()).stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
