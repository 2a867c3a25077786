package io.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.RuleVersions;
import io.khabar.enrich.story.Story;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.TopicKey;
import io.khabar.enrich.story.label.ExtraLabels;
import io.khabar.enrich.story.tag.TaggedName;
import io.khabar.enrich.story.topic.HybridClassifier;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of one's own: the folder of the tests, and the example of README.md, section "Words of your own". */
class OwnWordsTest {

    private static final Path FOLDERS = Path.of("src", "test", "resources", "words-folder");
    private static final int MAX = 10_000;

    private final WordLists own = Enrichers.words(FOLDERS.resolve("good").toString());

    @TempDir
    private Path folder;

    @Test
    void shouldTellTopicsByTermsOfOnesOwn() {
        String body = "A pitch invasion by a lamp racer ended the evening.";

        assertThat(topics(WordLists.bundled(), "en", body)).isEmpty();
        assertThat(topics(own, "en", body)).containsExactly("medtop:15000000");
    }

    @Test
    void shouldGiveTopicsBelowTheTopLevelOfOnesOwn() {
        assertThat(topics(own, "Lamp racer wins", "The lamp racer came home first.", "en"))
                .containsExactly("medtop:15000000", "medtop:20009999");
    }

    @Test
    void shouldTakeABundledTermBackInItsTopic() {
        String headline = "Film of the lake";

        assertThat(topics(WordLists.bundled(), headline, "It is short.", "en")).contains("medtop:01000000");
        assertThat(topics(own, headline, "It is short.", "en")).isEmpty();
    }

    @Test
    void shouldKnowALanguageThatHasNoBundledLexicon() {
        String body = "Una partita di calcio e un centrocampista.";

        assertThat(topics(WordLists.bundled(), "it", body)).isEmpty();
        assertThat(topics(own, "it", body)).containsExactly("medtop:15000000");
    }

    @Test
    void shouldSeeNamesByWordsOfOnesOwn() {
        String text = "In the evening Harbour Master Orvane Tilbrook spoke. Later Xanthe Quarrell agreed.";

        assertThat(names(WordLists.bundled(), text)).isEmpty();
        assertThat(names(own, text)).containsExactly("Orvane Tilbrook", "Xanthe Quarrell");
    }

    @Test
    void shouldTakeBackABundledWordOfTheNames() {
        String text = "In the evening mechanic Orvane Tilbrook spoke.";

        assertThat(names(WordLists.bundled(), text)).containsExactly("Orvane Tilbrook");
        assertThat(names(own, text)).isEmpty();
    }

    @Test
    void shouldTellTheWordsInTheVersionsOfTheRules() {
        // When
        RuleVersions before = Enrichers.bundled(MAX).versions();
        RuleVersions after = enricher(own).versions();

        // Then
        assertThat(before.topics() + before.gazetteer()).doesNotContain("words.");
        assertThat(after.topics()).containsPattern("\\+words\\.[0-9a-f]{8}\\+topics-ar:");
        assertThat(after.gazetteer()).containsPattern("names-by-rules:[0-9a-f]{8}\\+words\\.[0-9a-f]{8}");
        assertThat(after.splitter()).isEqualTo(before.splitter());
    }

    @Test
    void shouldTellBadLinesOfAllFilesAtOnceWithTheCodeOfBadSettings() throws IOException {
        // Given
        write("topics/en.tsv", "medtop:15000000\tgoal\n");
        write("topics/english.tsv", "medtop:15000000\tgoal\tstrong\n");
        write("topics/sections.tsv", "*\tlife\tlifestyle\n");
        write("names/en.tsv", "titel\tMr\n");
        write("names/it.tsv", "title\tMr\n");

        // Then
        assertThatExceptionOfType(KhabarException.class)
                .isThrownBy(() -> Enrichers.words(folder.toString()))
                .withMessageContainingAll(
                        "enrich.words.dir=" + folder,
                        folder.resolve("topics/en.tsv") + ":1: «medtop:15000000 | goal» has 2 columns",
                        folder.resolve("topics/english.tsv") + ": «english» is no language; expected sections",
                        folder.resolve("topics/sections.tsv") + ":1: «* | life | lifestyle» has an unknown topic id",
                        folder.resolve("names/en.tsv") + ":1: «titel» is no role; expected one of title,",
                        folder.resolve("names/it.tsv") + ": there are no rules called «it»; expected one of de, en,")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void shouldEndWithTheCodeOfBadSettingsForAMissingFolder() {
        assertThatExceptionOfType(KhabarException.class)
                .isThrownBy(() -> Enrichers.words(folder.resolve("nowhere").toString()))
                .withMessageContaining("nowhere is no folder")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void shouldDoWhatTheExampleInTheReadmeSays() throws IOException {
        // Given
        ReadmeExample.write(folder, "topics/en.tsv", "topics/sections.tsv", "names/en.tsv");
        WordLists lists = Enrichers.words(folder.toString());

        // Then
        assertThat(topics(lists, "Oyster beds reopen", "The first boats left at dawn.", "en"))
                .containsExactly("medtop:04000000");
        assertThat(topics(lists, "A price war of cinemas", "They sell cheap seats.", "en"))
                .doesNotContain("medtop:16000000");
        assertThat(names(lists, "In the evening Harbour Master Orvane Tilbrook spoke."))
                .containsExactly("Orvane Tilbrook");
        assertThat(sectionTopics(lists, "news.example", "Our coast")).containsExactly("medtop:06000000");
        assertThat(sectionTopics(lists, "news.example", "Culture")).isEmpty();
        assertThat(sectionTopics(lists, null, "Culture")).containsExactly("medtop:01000000");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, text);
    }

    private static List<String> topics(WordLists lists, String language, String body) {
        return topics(lists, null, body, language);
    }

    private static List<String> topics(WordLists lists, @Nullable String headline, String body, String language) {
        return HybridClassifier.with(lists.topics())
                .classify(new StoryText(headline, body, language, List.of()))
                .stream()
                .map(TopicKey::id)
                .toList();
    }

    private static List<String> names(WordLists lists, String body) {
        return lists.names().names(new StoryText(null, body, "en", List.of())).stream()
                .map(name -> printed(body, name))
                .toList();
    }

    private static String printed(String body, TaggedName name) {
        return body.substring(name.start(), name.end());
    }

    private static List<String> sectionTopics(WordLists lists, @Nullable String publisher, String section) {
        String text =
                "Oysters return to the northern bay\nThe beds were closed for six winters, and now boats go out.\n";
        Article article = Article.builder("x", text, false)
                .publisher(publisher)
                .keywords(List.of(section))
                .build();
        Story story = ((EnrichmentResult.Enriched) enricher(lists).enrich(article))
                .stories()
                .get(0);
        return story.topics().stream().map(TopicKey::id).toList();
    }

    private static StoryEnricher enricher(WordLists lists) {
        return Enrichers.with(ExtraLabels.NONE, lists.topics(), Enrichers.names(TaggerChoice.DEFAULT, lists), MAX);
    }
}
