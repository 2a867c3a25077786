package io.khabar.standalone.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.AltId;
import io.khabar.news.EnrichedStory;
import io.khabar.sink.file.StoryFiles;
import io.khabar.standalone.process.KhabarProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo of live news as a user runs it, in a process of its own. */
@Timeout(300)
class LiveDemoIT {
    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Map<String, String> FEEDS = Map.of(
            "dates",
            "dates.rss",
            "teasers-head",
            "teasers-head.atom",
            "title-before-marker",
            "title-before-marker.json");
    private static final String GUID = "urn:khabar:seed:../seeds/";

    @TempDir
    private Path out;

    @Test
    void shouldBringTheStoriesOfEachSeedThroughFeedsOfEveryFormatAndAddNothingTheSecondTime() throws Exception {
        // When
        try (KhabarProcess first = live("5ms")) {
            assertThat(first.awaitExit()).as(first.output()).isZero();

            // Then
            Map<String, List<ExpectedSeed>> expected = expected();
            assertStories(expected.values().stream().flatMap(List::stream).toList());
            expected.forEach((folder, seeds) -> assertFeed(first.output(), FEEDS.get(folder), seeds.size()));
            assertThat(first.output()).contains(" 0 bad, 0 not ingested;");
        }

        // When
        try (KhabarProcess second = live("5ms")) {
            assertThat(second.awaitExit()).as(second.output()).isZero();

            // Then
            assertThat(second.output()).contains(" 0 bad, 0 not ingested; 0 new stories");
        }
    }

    @Test
    void shouldTellWhatIsKnownAndStopInGoodOrderWhenAskedTo() throws Exception {
        // Given
        try (KhabarProcess demo = live("1h")) {
            demo.awaitLine(line -> line.startsWith("[") && line.contains("dates.rss"));

            // When
            demo.terminate();
            demo.awaitExit();

            // Then
            assertThat(demo.output())
                    .contains("stopping", "1 articles published, 0 bad, 0 not ingested")
                    .doesNotContain("did not stop in time");
        }
    }

    @Test
    void shouldTellBadSeedsInItsExitCodeAndPublishTheOthers(@TempDir Path seeds) throws Exception {
        // Given
        Files.writeString(seeds.resolve("empty.txt"), " ");
        Files.copy(SEEDS.resolve("teasers-head").resolve(oneOf("teasers-head")), seeds.resolve("good one.txt"));

        // When
        try (KhabarProcess demo = KhabarProcess.start("demo", "--live", "--out", out.toString(), seeds.toString())) {
            int code = demo.awaitExit();

            // Then
            assertThat(code).as(demo.output()).isEqualTo(4);
            assertThat(demo.output()).contains("empty.txt is empty", "1 articles published, 1 bad, 0 not ingested");
        }
    }

    private KhabarProcess live(String pace) {
        List<String> command = new ArrayList<>(List.of("demo", "--live", "--pace", pace, "--out", out.toString()));
        FEEDS.keySet().stream()
                .sorted()
                .forEach(folder -> command.add(SEEDS.resolve(folder).toString()));
        return KhabarProcess.start(command.toArray(String[]::new));
    }

    private static String oneOf(String folder) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static Map<String, List<ExpectedSeed>> expected() {
        return ExpectedSeed.all(SEEDS).stream()
                .filter(seed -> FEEDS.containsKey(folder(seed)))
                .collect(Collectors.groupingBy(LiveDemoIT::folder));
    }

    private static String folder(ExpectedSeed seed) {
        return seed.origin().substring(0, seed.origin().indexOf('/'));
    }

    private void assertStories(List<ExpectedSeed> expected) throws IOException {
        Map<String, List<EnrichedStory>> families = families();
        List<String> differences = new ArrayList<>();
        for (ExpectedSeed seed : expected) {
            List<EnrichedStory> family = families.getOrDefault(seed.origin(), List.of());
            differences.addAll(StoryCheck.differences(seed, family));
        }
        assertThat(differences).isEmpty();
        assertThat(families.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(ExpectedSeed::origin).toList());
    }

    /** The stories of each page, in their order, by the place of its seed. */
    private Map<String, List<EnrichedStory>> families() throws IOException {
        Map<String, List<EnrichedStory>> byArticle = new HashMap<>();
        new StoryFiles(out)
                .forEach((file, story) -> byArticle
                        .computeIfAbsent(story.getKhabar().getArticleId(), id -> new ArrayList<>())
                        .add(story));
        Map<String, List<EnrichedStory>> bySeed = new HashMap<>();
        byArticle.values().forEach(family -> {
            family.sort(Comparator.comparingInt(story -> story.getKhabar().getPosition()));
            bySeed.put(guid(family.get(0)).substring(GUID.length()), family);
        });
        return bySeed;
    }

    private static String guid(EnrichedStory story) {
        return story.getAltIds().stream()
                .filter(id -> id.getRole().equals("guid"))
                .map(AltId::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** One line for each page when it came out, and one for the feed in the closing table. */
    private static void assertFeed(String output, String feed, int articles) {
        List<String> lines = output.lines().filter(line -> line.contains(feed)).toList();
        assertThat(lines.stream().filter(line -> line.startsWith("["))).as(feed).hasSize(articles);
        String[] cells = lines.get(lines.size() - 1)
                .replace("RSS 2.0", "RSS")
                .replace("JSON Feed", "JSON")
                .split(" +");
        assertThat(cells[0]).isEqualTo(feed);
        int polls = Integer.parseInt(cells[2]);
        assertThat(polls).as("polls").isPositive();
        assertThat(Integer.parseInt(cells[3])).as("polls answered with 304").isBetween(0, polls - 1);
        assertThat(Integer.parseInt(cells[4])).as("articles").isEqualTo(articles);
        assertThat(cells[cells.length - 2]).as("status").isIn("200", "304");
    }
}
