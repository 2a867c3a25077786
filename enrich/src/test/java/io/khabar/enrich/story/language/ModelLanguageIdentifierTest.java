package io.khabar.enrich.story.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.IdentifiedLanguage;
import io.khabar.enrich.story.text.Resource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelLanguageIdentifierTest {

    private static final String FEW_WORDS = "Kazan Lima Quito";

    private final ModelLanguageIdentifier identifier = ModelLanguageIdentifier.bundled();

    /** Columns: language, text. */
    static List<List<String>> texts() {
        return new Resource("/language/texts.tsv").rows(2);
    }

    /** Columns: language, or "-" where nothing may be said; text. */
    static List<List<String>> mixed() {
        return new Resource("/language/mixed.tsv").rows(2);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldNameTheLanguageOfAShortText(List<String> row) {
        assertThat(tag(row.get(1), null)).as(row.get(1)).isEqualTo(row.get(0));
    }

    @ParameterizedTest
    @MethodSource("mixed")
    void shouldNotBeMisledByNamesQuotesAddressesAndNumbers(List<String> row) {
        assertThat(tag(row.get(1), null)).as(row.get(1)).isEqualTo(row.get(0).equals("-") ? null : row.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12:30", "?", "ok", FEW_WORDS})
    void shouldSayNothingOfTooLittleText(String text) {
        assertThat(identifier.identify(text, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // the text leaves it open
        "'', ar-EG, ar-EG",
        "12:30, pt-BR, pt-BR",
        // the text is written in other letters
        "وزيرة الصحة تفتتح مركزا للتلقيح, en-US, ar",
        "ສະບາຍດີ, en-US, ",
        // the text is sure
        "The ministry said that work on the new station would end before the summer., fr, en",
        // the text is unsure
        "Penyerang dibawa ke lapangan, id, id",
        "Penyerang dibawa ke lapangan, ms, ms",
        "Kazan Lima Quito, es, es",
    })
    void shouldLetWhatIsStatedDecideOnlyWhatTheTextLeavesOpen(String text, String stated, @Nullable String expected) {
        assertThat(tag(text, stated)).isEqualTo(expected);
    }

    @Test
    void shouldSayNoSurenessOfWhatIsOnlyStated() {
        assertThat(identifier.identify("12:30", "ar")).isEqualTo(new IdentifiedLanguage("ar", null));
    }

    @Test
    void shouldReadALongTextWhoseLeadIsInAnotherLanguage() {
        // Given
        String quote = "“We shall build the bridge before the winter, and everybody will be able to cross it.” ";
        String body =
                "قال الوزير إن العمل في الجسر الجديد سيبدأ بعد موسم الأمطار، وأضاف أن المهندسين وصلوا إلى القرية. ";

        // Then
        assertThat(tag(quote + body.repeat(20), null)).isEqualTo("ar");
    }

    @Test
    void shouldSayTheSameInEveryLocale() {
        // Given
        Locale before = Locale.getDefault();
        String text = "İSTANBUL'DA YENİ İSTASYON AÇILDI";
        IdentifiedLanguage expected = identifier.identify(text, null);

        // When
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            // Then
            assertThat(identifier.identify(text, null)).isEqualTo(expected).isNotNull();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldSayTheSameInManyThreads() {
        // Given
        List<String> texts = texts().stream().map(row -> row.get(1)).toList();
        List<String> expected = texts.stream().map(this::said).toList();

        // Then
        assertThat(java.util.stream.IntStream.range(0, 4_000)
                        .parallel()
                        .filter(i -> !said(texts.get(i % texts.size())).equals(expected.get(i % texts.size()))))
                .isEmpty();
    }

    private String said(String text) {
        return String.valueOf(identifier.identify(text, null));
    }

    private @Nullable String tag(String text, @Nullable String stated) {
        IdentifiedLanguage language = identifier.identify(text, stated);
        return language == null ? null : language.tag();
    }
}
