package io.khabar.enrich.story.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.util.ULocale;
import io.khabar.enrich.story.text.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

class LanguageModelTest {

    private static final double ROUNDING = 1e-4;

    private final LanguageDetectorModel model = LanguageModel.bundled();
    private final List<NewsLanguage> languages = ModelLanguageIdentifier.languages();
    private final List<String> names =
            languages.stream().flatMap(language -> language.names().stream()).toList();

    /** The library divides by the sum over all its languages, which is the same for each: differences are compared. */
    @Test
    void shouldSayOfEachLanguageWhatTheLibrarySays() {
        // Given
        NgramWeights weights = LanguageModel.weights(model, names);
        var library = new LanguageDetectorME(model);

        for (List<String> row : new Resource("/language/texts.tsv").rows(2)) {
            // When
            String text = Excerpt.of(row.get(1)).strip();
            double[] sums = weights.sums(text);
            Map<String, Double> expected = Arrays.stream(library.predictLanguages(text))
                    .collect(Collectors.toMap(Language::getLang, language -> Math.log(language.getConfidence())));

            // Then
            double constant = expected.get(names.get(0)) - sums[0];
            for (int i = 0; i < names.size(); i++) {
                assertThat(sums[i] + constant)
                        .as(names.get(i) + " of " + text)
                        .isCloseTo(expected.get(names.get(i)), within(ROUNDING));
            }
        }
    }

    /** ICU's canonical names: "cmn" is "zh", "arb" would be "ar". */
    @Test
    void shouldGiveEachOfTheModelsLanguagesItsTag() {
        assertThat(languages)
                .allSatisfy(language -> assertThat(language.names())
                        .allSatisfy(name -> assertThat(NewsLanguage.primary(
                                        ULocale.createCanonical(name).toLanguageTag()))
                                .isEqualTo(language.tag())));
    }

    @Test
    void shouldKnowTheScriptsOfEachLanguage() {
        assertThat(languages).noneMatch(language -> language.scripts().isEmpty());
        assertThat(languages.stream().map(NewsLanguage::tag)).doesNotHaveDuplicates();
    }

    @Test
    void shouldTakeEveryNameOfALanguageForThatLanguage() {
        assertThat(List.of("pt-BR", "zh-Hant-TW", "nb-NO", "ku-TR", "cmn", "tl", "iw").stream()
                        .map(NewsLanguage::primary))
                .containsExactly("pt", "zh", "no", "kmr", "zh", "fil", "he");
    }
}
