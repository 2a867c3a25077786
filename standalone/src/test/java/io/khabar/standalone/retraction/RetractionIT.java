package io.khabar.standalone.retraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.PubStatus;
import io.khabar.news.StoryMention;
import io.khabar.news.StoryRole;
import io.khabar.news.Subject;
import io.khabar.runtime.ExitCode;
import io.khabar.schemas.Topics;
import io.khabar.standalone.process.ProcessLine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that are edited and withdrawn, replayed with the command: whoever follows the topics by entity and by topic has at
 * each point just the keys of the last versions, and an embedded story goes with the last page that held it.
 */
class RetractionIT {
    private static final Path PAGES = Path.of("src", "test", "resources", "io", "khabar", "standalone", "retraction");

    @TempDir
    private Path home;

    @Test
    void shouldLeaveJustTheKeysOfTheLastVersionsAndAddNothingWhenReplayed() throws Exception {
        try (ProcessLine line = ProcessLine.start(home)) {
            replay(line, "two-pages.jsonl");
            EnrichedStory embedded = embedded(line).get(0);
            assertThat(embedded(line)).hasSize(1);
            assertKeysOfLastVersions(line);

            replay(line, "first-page-edited.jsonl");
            assertThat(embedded(line)).hasSize(1); // the other page has it still
            assertKeysOfLastVersions(line);

            replay(line, "second-page-withdrawn.jsonl");
            assertThat(embedded(line))
                    .extracting(EnrichedStory::getUri, EnrichedStory::getVersion, EnrichedStory::getPubStatus)
                    .containsExactly(
                            tuple(embedded.getUri(), 1, PubStatus.USABLE),
                            tuple(embedded.getUri(), 2, PubStatus.CANCELED));
            assertKeysOfLastVersions(line);

            line.restartEnrich();
            int stories = line.read(Topics.ENRICHED_STORIES).size();
            int mentions = line.read(Topics.STORIES_BY_ENTITY).size();
            replay(line, "first-page-edited.jsonl");
            replay(line, "second-page-withdrawn.jsonl");
            assertThat(line.read(Topics.ENRICHED_STORIES)).hasSize(stories);
            assertThat(line.read(Topics.STORIES_BY_ENTITY)).hasSize(mentions);

            replay(line, "second-page-back.jsonl");
            assertThat(embedded(line)).extracting(EnrichedStory::getVersion).containsExactly(1, 2, 3);
            assertKeysOfLastVersions(line);
        }
    }

    private static void replay(ProcessLine line, String file) throws InterruptedException {
        line.khabar(ExitCode.OK, "replay", PAGES.resolve(file).toString());
    }

    private static List<EnrichedStory> embedded(ProcessLine line) {
        return line.<EnrichedStory>read(Topics.ENRICHED_STORIES).stream()
                .filter(story -> story.getKhabar().getRole() == StoryRole.EMBEDDED)
                .toList();
    }

    private static void assertKeysOfLastVersions(ProcessLine line) {
        Map<String, EnrichedStory> last = new HashMap<>();
        line.<EnrichedStory>read(Topics.ENRICHED_STORIES).forEach(story -> last.put(story.getUri(), story));
        Set<String> wanted = last.values().stream()
                .filter(story -> story.getPubStatus() == PubStatus.USABLE)
                .flatMap(story -> keys(story).map(key -> story.getUri() + " " + key))
                .collect(Collectors.toSet());

        Map<String, PubStatus> told = new HashMap<>();
        Stream.of(Topics.STORIES_BY_ENTITY, Topics.STORIES_BY_TOPIC)
                .flatMap(topic -> line.<StoryMention>read(topic).stream())
                .forEach(mention -> told.put(mention.getStoryUri() + " " + mention.getAbout(), mention.getPubStatus()));
        told.values().removeIf(status -> status == PubStatus.CANCELED);

        assertThat(wanted).isNotEmpty();
        assertThat(told.keySet()).isEqualTo(wanted);
    }

    private static Stream<String> keys(EnrichedStory story) {
        return Stream.concat(
                Stream.of(story.getPeople(), story.getOrganisations(), story.getPlaces())
                        .flatMap(List::stream)
                        .map(Entity::getUri),
                story.getSubjects().stream().map(Subject::getUri));
    }
}
