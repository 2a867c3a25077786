package io.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityMention;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.label.ExtraLabels;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That the settings choose what sees the names that the gazetteer does not know. */
class NameTaggersTest {

    private static final String MODEL =
            Path.of("src/test/resources/taggers/listed").toString();
    private static final String ARABIC = "رحلة قصيرة\nوصلت السفينة مساء أمس لمرفأ السلحفاة وعلى متنها ركاب كثيرون.\n";
    private static final String ENGLISH =
            "A short voyage\nThe ship reached the Harbour of Turtles with the evening tide.\n";

    @Test
    void shouldTagWithTheBundledModelUnlessAnotherIsChosen() {
        // When
        NameTagger names = Enrichers.names(choice(Map.of()));

        // Then
        assertThat(names.version()).startsWith("ner-ar:");
        assertThat(Enrichers.with(ExtraLabels.NONE, WordLists.bundled().topics(), names, 1_000)
                        .versions())
                .isEqualTo(Enrichers.bundled(1_000).versions());
    }

    @Test
    void shouldSeeNoNamesWhenNoTaggerIsChosen() {
        // When
        NameTagger names = Enrichers.names(choice(Map.of("enrich.tagger", "none")));

        // Then
        assertThat(names).isSameAs(NameTagger.NONE);
        assertThat(Enrichers.with(ExtraLabels.NONE, WordLists.bundled().topics(), names, 1_000)
                        .versions()
                        .gazetteer())
                .doesNotContain("ner-ar");
    }

    @Test
    void shouldKeyAStoryByTheNamesOfAProvidersTagger() {
        // When
        List<EntityKey> keys = keys(listed("ar"), ARABIC);

        // Then
        assertThat(keys).singleElement().satisfies(key -> {
            assertThat(key.key()).isEqualTo("place:~مرفا-السلحفاه");
            assertThat(key.mentions())
                    .extracting(EntityMention::literal, EntityMention::how)
                    .containsExactly(tuple("مرفأ السلحفاة", "tagger"));
        });
    }

    @Test
    void shouldAskAProvidersTaggerForItsLanguagesOnly() {
        assertThat(keys(listed("ar"), ENGLISH)).isEmpty();
        assertThat(keys(listed("en,ar"), ENGLISH))
                .extracting(EntityKey::key)
                .containsExactly("place:~harbour-of-turtles");
        assertThat(keys(listed("*"), ENGLISH)).extracting(EntityKey::key).containsExactly("place:~harbour-of-turtles");
    }

    @Test
    void shouldNameModelAndLanguagesOfAProvidersTaggerInItsVersion() {
        assertThat(listed("fa,ar").version()).startsWith("listed:1.ar.fa+names-by-rules:");
        assertThat(Enrichers.gazetteer(listed("fa,ar")).tagger().version()).contains("+listed:1.ar.fa+");
    }

    @Test
    void shouldSayWhatToDoWhenNoTaggerHasTheName() {
        assertThatExceptionOfType(KhabarException.class)
                .isThrownBy(() -> stage(Map.of("enrich.tagger", "onnx")).start())
                .withMessageStartingWith(
                        "The tagger of enrich.tagger=onnx cannot be used: there is no tagger of that name, "
                                + "only crf, none, listed.")
                .withMessageContaining("KHABAR_CLASS_PATH")
                .withMessageContaining("tagger-onnx/README.md")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void shouldSayWhichSettingIsMissingWhenAProviderHasNoModel() {
        assertThatExceptionOfType(KhabarException.class)
                .isThrownBy(() -> stage(Map.of("enrich.tagger", "listed")).start())
                .withMessageContaining("needs a model; name its folder with enrich.tagger.model")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void shouldTellWhatAProviderSaysOfItsModel() {
        assertThatExceptionOfType(KhabarException.class)
                .isThrownBy(() ->
                        Enrichers.names(choice(Map.of("enrich.tagger", "listed", "enrich.tagger.model", "nowhere"))))
                .withMessageContaining("enrich.tagger=listed cannot be used: nowhere has no names.txt")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    private static NameTagger listed(String languages) {
        return Enrichers.names(choice(
                Map.of("enrich.tagger", "listed", "enrich.tagger.model", MODEL, "enrich.tagger.languages", languages)));
    }

    private static List<EntityKey> keys(NameTagger names, String text) {
        var enricher = Enrichers.with(ExtraLabels.NONE, WordLists.bundled().topics(), names, 1_000);
        var result = (EnrichmentResult.Enriched) enricher.enrich(Article.ofText("x", text, false));
        return result.stories().get(0).entities();
    }

    private static TaggerChoice choice(Map<String, String> flags) {
        return TaggerChoice.of(settings(flags));
    }

    private static EnrichStage stage(Map<String, String> flags) {
        return new EnrichStage(settings(flags), new SimpleMeterRegistry(), Clock.systemUTC());
    }

    private static Settings settings(Map<String, String> flags) {
        return Settings.resolve(EnrichSettings.define(), SettingSources.ofFlags(flags));
    }
}
