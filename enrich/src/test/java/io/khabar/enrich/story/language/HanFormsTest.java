package io.khabar.enrich.story.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanFormsTest {

    private final HanForms forms = HanForms.bundled();

    @ParameterizedTest
    @CsvSource({
        "zh, 议会推迟水法表决, zh-Hans",
        "zh, 議會延後水法表決, zh-Hant",
        "zh, 北京天安, zh",
        "ja, 議会が採決を延期, ja",
    })
    void shouldNameTheScriptOfChineseWhereTheTextShowsIt(String language, String text, String tag) {
        assertThat(forms.tag(language, text)).isEqualTo(tag);
    }

    /** Unicode CLDR's rules, which take seconds to load. */
    @Test
    void shouldHoldPairsThatUnicodeHasToo() {
        var simplify = Transliterator.getInstance("Traditional-Simplified");
        for (List<String> row : HanForms.FILE.rows(2)) {
            assertThat(row.get(0)).hasSameSizeAs(row.get(1));
            for (int i = 0; i < row.get(0).length(); i++) {
                assertThat(simplify.transliterate(row.get(1).substring(i, i + 1)))
                        .as("simplified form of " + row.get(1).charAt(i))
                        .isEqualTo(row.get(0).substring(i, i + 1));
            }
        }
    }
}
