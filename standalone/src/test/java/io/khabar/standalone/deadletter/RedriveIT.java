package io.khabar.standalone.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.news.DeadLetter;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.runtime.ExitCode;
import io.khabar.schemas.Topics;
import io.khabar.standalone.process.ProcessLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was refused is listed, and sent again when its fault is mended: it arrives once, and never over a later form of it. */
class RedriveIT {
    private static final Path PAGES = Path.of("src", "test", "resources", "io", "khabar", "standalone", "deadletter");
    private static final Instant MORNING = Instant.parse("2025-03-04T05:06:07Z");
    private static final String TIGHT = "--enrich-story-max-bytes";

    @TempDir
    private Path home;

    @Test
    void shouldBringARefusedEditThroughOnceAndNotOverALaterOne() throws Exception {
        try (ProcessLine line = ProcessLine.start(home, TIGHT, "5000")) {
            // Given an edit that was refused, and one that was refused and then taken back
            String text = page("edit.txt") + "The pump was looked at once more. ".repeat(400);
            line.send(
                    article("a1", page("first.txt"), MORNING),
                    article("a1", text, MORNING.plusSeconds(60)),
                    article("a2", page("first.txt"), MORNING),
                    article("a2", text, MORNING.plusSeconds(60)),
                    article("a2", page("first.txt"), MORNING.plusSeconds(120)));
            assertThat(line.<DeadLetter>read(Topics.DEAD_LETTERS))
                    .extracting(DeadLetter::getReason, DeadLetter::getTopic)
                    .containsExactly(
                            tuple("too-large", Topics.RAW_ARTICLES.name()),
                            tuple("too-large", Topics.RAW_ARTICLES.name()));
            assertThat(versions(line, "a1")).containsExactly(1);
            assertThat(versions(line, "a2")).containsExactly(1);

            // When the fault is mended and both are sent again, twice
            line.restartEnrich();
            String list = line.khabar(ExitCode.OK, "dead-letters", "list", "--stage", "enrich");
            String tried = line.khabar(ExitCode.OK, "dead-letters", "redrive", "--reason", "too-large", "--dry-run");
            String sent = line.khabar(ExitCode.OK, "dead-letters", "redrive", "--reason", "too-large");
            line.khabar(ExitCode.OK, "dead-letters", "redrive", "--reason", "too-large");

            // Then the edit stands there once, and what was taken back stays away
            assertThat(list).contains("enrich too-large: 2", "2 dead letters");
            assertThat(tried).contains("would be sent: 2");
            assertThat(sent).contains("sent: 2, left: 0");
            assertThat(versions(line, "a1")).containsExactly(1, 2);
            assertThat(versions(line, "a2")).containsExactly(1);

            // And not over what came after it
            line.send(article("a1", page("last.txt"), MORNING.plusSeconds(120)));
            line.khabar(ExitCode.OK, "dead-letters", "redrive", "--reason", "too-large");
            assertThat(versions(line, "a1")).containsExactly(1, 2, 3);
            assertThat(versions(line, "a2")).containsExactly(1);
            assertThat(line.khabar(ExitCode.USAGE, "dead-letters", "redrive", "5:4711"))
                    .contains("there is no such dead letter at 5:4711");
        }
    }

    @Test
    void shouldRefuseAPageWithMoreNamesThanCanBeReadBackAndKeepItWhole() throws Exception {
        try (ProcessLine line = ProcessLine.start(home)) {
            RawArticle hostile = article("a2", "Tunisia\n" + "Tunisia ".repeat(100_001), MORNING);

            line.send(article("a1", page("first.txt"), MORNING), hostile, article("a3", page("last.txt"), MORNING));

            List<DeadLetter> letters = line.read(Topics.DEAD_LETTERS);
            assertThat(letters)
                    .extracting(DeadLetter::getReason, DeadLetter::getTopic)
                    .containsExactly(tuple("too-large", Topics.RAW_ARTICLES.name()));
            assertThat(line.<EnrichedStory>read(Topics.ENRICHED_STORIES))
                    .extracting(story -> story.getKhabar().getArticleId())
                    .containsExactlyInAnyOrder("a1", "a3");
        }
    }

    private static List<Integer> versions(ProcessLine line, String article) {
        return line.<EnrichedStory>read(Topics.ENRICHED_STORIES).stream()
                .filter(story -> story.getKhabar().getArticleId().equals(article))
                .map(EnrichedStory::getVersion)
                .toList();
    }

    private static RawArticle article(String id, String text, Instant ingested) {
        return RawArticle.newBuilder()
                .setId(id)
                .setText(text)
                .setIngested(ingested)
                .build();
    }

    private static String page(String name) throws IOException {
        return Files.readString(PAGES.resolve(name));
    }
}
