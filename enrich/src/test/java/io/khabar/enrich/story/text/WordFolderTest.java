package io.khabar.enrich.story.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordFolderTest {

    @Test
    void shouldFoldAsTextsAreFolded() {
        assertThat(folded("لِإِدارةٍ")).isEqualTo(Folding.fold("لِإِدارةٍ"));
        assertThat(folded("ﷲ")).isEqualTo(Folding.fold("ﷲ").replace(" ", ""));
        assertThat(folded("«»")).isEmpty();
    }

    @Test
    void shouldCutOffWhatDoesNotFit() {
        assertThat(WordFolder.fold("محمد", 0, 4, new char[3])).isEqualTo(3);
    }

    @Test
    void shouldSkipLettersWithTheirMarks() {
        assertThat(WordFolder.skip("وَبِلندن", 0, 8, 2)).isEqualTo(4);
        assertThat(WordFolder.skip("لندن", 0, 4, 0)).isZero();
        assertThat(WordFolder.skip("ل", 0, 1, 5)).isEqualTo(1);
    }

    private static String folded(String word) {
        var letters = new char[40];
        return new String(letters, 0, WordFolder.fold(word, 0, word.length(), letters));
    }
}
