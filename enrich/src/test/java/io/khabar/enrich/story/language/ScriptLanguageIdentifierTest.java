package io.khabar.enrich.story.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.text.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptLanguageIdentifierTest {

    private final ScriptLanguageIdentifier identifier = new ScriptLanguageIdentifier();

    /** Columns: language, text. */
    static List<List<String>> texts() {
        return new Resource("/language/texts.tsv").rows(2);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldNameTheLanguageOfAShortText(List<String> row) {
        assertThat(identifier.identify(row.get(1))).as(row.get(1)).isEqualTo(row.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12:30", "?", "ok", "Kazan Lima Quito"})
    void shouldSayNothingOfTooLittleText(String text) {
        assertThat(identifier.identify(text)).isNull();
    }

    @Test
    void shouldSayNothingOfTwoScriptsInEqualParts() {
        assertThat(identifier.identify("قال الوزير إن المشروع الجديد the minister said that"))
                .isNull();
    }

    @Test
    void shouldReadArabicWithStrayPersianLetters() {
        assertThat(identifier.identify("قال الوزیر إن المشروع يكتمل قبل نهاية العام في کل المدن"))
                .isEqualTo("ar");
    }
}
