package io.khabar.enrich.story.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

    private final PageStems stems = new PageStems(new Stems(Labels.bundled()), 0);

    @ParameterizedTest
    @CsvSource({
        "يرصدون,رصد",
        "تثبيت,يثبت",
        "انطلاق,وانطلق",
        "الميناء,بالميناء",
        "councils,council",
        "кораблей,корабль",
        "keepers,keeper",
        "banco,bancos",
        "zweiter,zweiten",
        "театр,театре",
        "театром,театр",
        "сезона,сезон",
        "водой,вода"
    })
    void shouldGiveInflectedFormsOneStem(String one, String other) {
        assertThat(of(one)).isNotEmpty().isEqualTo(of(other));
    }

    @ParameterizedTest
    @CsvSource({"قمر,شجر", "bread,broad", "mayor,mason", "вода,воля"})
    void shouldTellWordsApart(String one, String other) {
        assertThat(of(one)).isNotEmpty().isNotEqualTo(of(other));
    }

    @ParameterizedTest
    @CsvSource({"التي", "after", "depuis"})
    void shouldGiveFunctionWordsNone(String word) {
        assertThat(of(word)).isEmpty();
    }

    private int[] of(String text) {
        return stems.of(FoldedText.of(text));
    }
}
