package io.khabar.tagger.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.enrich.Enrichers;
import io.khabar.enrich.WordLists;
import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityMention;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.enrich.story.label.ExtraLabels;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the setting of the stage leads to keys that a network has seen, and nothing is loaded without it. */
class EnrichSeamTest {

    private static final String PAGE = "شركة الموج الأزرق توسع أعمالها\n"
            + "وصل سامي القنطري مساء أمس لمرفأ السلحفاة، وعاد سامي القنطري بعد يومين من مرفأ السلحفاة.\n";
    private static final String RUNTIME = "ai.onnxruntime.OrtEnvironment";

    @TempDir
    private Path folder;

    @Test
    void shouldKeyAStoryByTheNamesThatTheNetworkSees() throws IOException {
        // Given
        TinyModel.writeTo(folder);

        // When
        List<EntityKey> keys = keys(enricher(onnx(folder)));

        // Then
        assertThat(keys)
                .extracting(EntityKey::key)
                .containsExactlyInAnyOrder("org:~شركه-الموج-الازرق", "person:~سامي-القنطري", "place:~مرفا-السلحفاه");
        assertThat(keys.stream().flatMap(key -> key.mentions().stream()))
                .allSatisfy(mention -> assertThat(mention.how()).isEqualTo("tagger"))
                .extracting(EntityMention::literal)
                .containsExactlyInAnyOrder(
                        "شركة الموج الأزرق", "سامي القنطري", "سامي القنطري", "مرفأ السلحفاة", "مرفأ السلحفاة");
    }

    @Test
    void shouldNameTheModelInTheVersionOfTheKeys() throws IOException {
        // Given
        TinyModel.writeTo(folder);

        // When
        String version = enricher(onnx(folder)).versions().gazetteer();

        // Then
        assertThat(version).matches("gazetteer:[0-9a-f]+\\+onnx-1:[0-9a-f]{12}\\.ar\\+names-by-rules:[0-9a-f]+");
    }

    @Test
    void shouldEndWithTheCodeOfBadSettingsForABadModel() {
        assertThatExceptionOfType(KhabarException.class)
                .isThrownBy(() -> ChosenTagger.of(onnx(folder)))
                .withMessageContaining("enrich.tagger=onnx cannot be used: " + folder.resolve("config.json"))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void shouldLoadNothingWithoutTheSetting() throws Exception {
        try (var loader = new RecordingLoader(jar -> true)) {
            // When
            String version = chosenTagger(loader).apply(Map.of());

            // Then
            assertThat(version).startsWith("ner-ar:");
            assertThat(loader.hasLoaded("io.khabar.enrich.story.tag.CrfTagger")).isTrue();
            assertThat(loader.hasLoaded(OnnxTaggerProvider.class.getName())).isFalse();
            assertThat(loader.hasLoaded(RUNTIME)).isFalse();
        }
    }

    @Test
    void shouldSayWhichJarIsMissing() throws Exception {
        TinyModel.writeTo(folder);
        try (var loader = new RecordingLoader(jar -> !jar.contains("onnxruntime"))) {
            // When
            var tagger = chosenTagger(loader);

            // Then
            assertThatThrownBy(() -> tagger.apply(onnx(folder)))
                    .hasMessageContaining("ONNX Runtime is missing")
                    .hasMessageContaining(
                            "put onnxruntime-VERSION.jar beside the jar of tagger-onnx on the class path");
        }
    }

    private static Map<String, String> onnx(Path folder) {
        return Map.of("enrich.tagger", "onnx", "enrich.tagger.model", folder.toString());
    }

    private static StoryEnricher enricher(Map<String, String> settings) {
        return Enrichers.with(ExtraLabels.NONE, WordLists.bundled().topics(), ChosenTagger.of(settings), 10_000);
    }

    private static List<EntityKey> keys(StoryEnricher enricher) {
        var result = (EnrichmentResult.Enriched) enricher.enrich(Article.ofText("x", PAGE, false));
        return result.stories().get(0).entities();
    }

    @SuppressWarnings("unchecked") // the same class, loaded anew
    private static Function<Map<String, String>, String> chosenTagger(ClassLoader loader)
            throws ReflectiveOperationException {
        return (Function<Map<String, String>, String>)
                loader.loadClass(ChosenTagger.class.getName()).getConstructor().newInstance();
    }
}
