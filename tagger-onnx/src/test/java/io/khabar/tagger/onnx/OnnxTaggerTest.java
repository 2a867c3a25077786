package io.khabar.tagger.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.TaggedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a real network is loaded and run, and its scores become names in the story. */
class OnnxTaggerTest {

    private static final String HEADLINE = "شركة الموج الأزرق توسع مرفأ السلحفاة";
    private static final String BODY = "قال سامي القنطري إن العمل بدأ.\nوعاد القنطري مساء.";

    @TempDir
    private Path folder;

    private NameTagger tagger = NameTagger.NONE;

    @BeforeEach
    void load() throws IOException {
        TinyModel.writeTo(folder);
        tagger = new OnnxTaggerProvider().load(folder);
    }

    @Test
    void shouldSeeNamesInHeadlineAndBody() {
        // When
        List<TaggedName> names = tagger.names(story(HEADLINE, BODY));

        // Then
        assertThat(names)
                .extracting(name -> name.kind() + " " + printed(name))
                .containsExactly(
                        "ORGANISATION شركة الموج الأزرق",
                        "PLACE مرفأ السلحفاة",
                        "PERSON سامي القنطري",
                        "PERSON القنطري");
        assertThat(names).extracting(TaggedName::inHeadline).containsExactly(true, true, false, false);
    }

    @Test
    void shouldCallAWordWhatItsFirstSubWordIsCalled() {
        // When: its second sub-word is called a place
        List<TaggedName> names = tagger.names(story(null, "القنطري"));

        // Then
        assertThat(names)
                .singleElement()
                .extracting(TaggedName::kind, TaggedName::start, TaggedName::end)
                .containsExactly(EntityKind.PERSON, 0, "القنطري".length());
    }

    @Test
    void shouldBeAsSureOfANameAsOfItsLeastSureWord() {
        // When
        List<TaggedName> names = tagger.names(story(HEADLINE, "."));

        // Then
        assertThat(names.get(0).sureness()).isCloseTo(probability(6), within(1e-5f));
        assertThat(names.get(1).sureness()).isCloseTo(probability(3), within(1e-5f));
    }

    @Test
    void shouldLeaveOutNamesOfOtherKinds() {
        assertThat(tagger.names(story("كأس الرمال", "كأس الرمال."))).isEmpty();
    }

    @Test
    void shouldSeeNothingInAStoryWithoutWords() {
        assertThat(tagger.names(story(null, ""))).isEmpty();
        assertThat(tagger.names(story(" ", "\n\u200F\n"))).isEmpty();
    }

    @Test
    void shouldReadAStoryOfManyWindows() throws IOException {
        // Given: a network of 16 sub-words at once, and a sentence that is longer by itself
        Files.writeString(folder.resolve("config.json"), TinyModel.config().replace(": 512", ": 16"));
        NameTagger narrow = new OnnxTaggerProvider().load(folder);
        String text = "عاد سامي القنطري ".repeat(40) + ".\n" + "سامي القنطري عاد.\n".repeat(40);

        // When
        List<TaggedName> names = narrow.names(story(null, text));

        // Then
        assertThat(names)
                .hasSize(80)
                .allSatisfy(name ->
                        assertThat(text.substring(name.start(), name.end())).isEqualTo("سامي القنطري"));
        assertThat(names).isEqualTo(tagger.names(story(null, text)));
    }

    @Test
    void shouldSeeTheSameOnManyThreads() {
        // Given
        List<StoryText> stories = IntStream.range(0, 8)
                .mapToObj(i -> story(HEADLINE, (BODY + "\n").repeat(i + 1)))
                .toList();
        List<List<TaggedName>> oneByOne = stories.stream().map(tagger::names).toList();

        // When
        List<List<TaggedName>> atOnce = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> tagger.names(stories.get(i % stories.size())))
                .toList();

        // Then
        for (int i = 0; i < atOnce.size(); i++) {
            assertThat(atOnce.get(i)).isEqualTo(oneByOne.get(i % stories.size()));
        }
    }

    @Test
    void shouldReadANetworkThatAsksForTheSubWordsOnly() throws IOException {
        // Given
        byte[] network = new OnnxWriter()
                .input("input_ids", OnnxWriter.INT64, 1, "sequence")
                .floats("words", TinyModel.scores())
                .node("Gather", "scores", "words", "input_ids")
                .output("scores", OnnxWriter.FLOAT, 1, "sequence", "labels")
                .toBytes();
        Files.write(folder.resolve("model.onnx"), network);

        // When
        NameTagger simple = new OnnxTaggerProvider().load(folder);

        // Then
        assertThat(simple.names(story(HEADLINE, BODY))).isEqualTo(tagger.names(story(HEADLINE, BODY)));
    }

    @Test
    void shouldHaveAVersionThatChangesWithEachFileOfTheModel() throws IOException {
        // Given
        assertThat(tagger.version()).matches("onnx-1:[0-9a-f]{12}");
        Files.writeString(folder.resolve("README.md"), "no part of the model");
        assertThat(new OnnxTaggerProvider().load(folder).version()).isEqualTo(tagger.version());

        // When
        Files.writeString(folder.resolve("config.json"), TinyModel.config().replace(": 512", ": 256"));

        // Then
        assertThat(new OnnxTaggerProvider().load(folder).version()).isNotEqualTo(tagger.version());
    }

    private static float probability(int score) {
        return (float) (Math.exp(score) / (Math.exp(score) + TinyModel.LABELS.size() - 1));
    }

    private static StoryText story(@Nullable String headline, String body) {
        return new StoryText(headline, body, "ar", List.of());
    }

    private static String printed(TaggedName name) {
        return (name.inHeadline() ? HEADLINE : BODY).substring(name.start(), name.end());
    }
}
