package io.khabar.enrich.story.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseFinderTest {

    private static final List<String> NAMES = List.of("مصر", "الأردن", "جنوب السودان", "السودان", "أم القيوين", "سول");

    @ParameterizedTest
    @CsvSource({
        "مصر, مصر",
        "ومصر, مصر",
        "بمصر, مصر",
        "ولمصر, مصر",
        "فبالأردن, الأردن",
        "للأردن, للأردن",
        "وللأردن, وللأردن",
        "بجنوب السودان, جنوب السودان",
        "وأم القيوين, أم القيوين",
    })
    void shouldFindNamesBehindArabicParticles(String text, String printed) {
        assertThat(found(text, WordForms.ARABIC_NAME)).containsExactly(printed);
    }

    @Test
    void shouldNotFindNamesInsideWords() {
        assertThat(found("المصرف مصرية أمصر", WordForms.ARABIC_NAME)).isEmpty();
    }

    @Test
    void shouldTakeTheLongestName() {
        assertThat(found("إلى جنوب السودان والسودان", WordForms.ARABIC_NAME))
                .containsExactly("جنوب السودان", "السودان");
    }

    @Test
    void shouldTryAShorterNameWhenTheLongerDoesNotFit() {
        // Given
        var trie =
                new PhraseTrie.Builder().add("جنوب السودان", 0).add("جنوب", 1).build();
        var seen = new ArrayList<Integer>();

        // When
        new PhraseFinder(trie, WordForms.EXACT).find(FoldedText.of("جنوب السودان"), new PhraseFinder.Hits() {
            @Override
            public boolean fits(int node, int firstWord, int lastWord) {
                return firstWord == lastWord;
            }

            @Override
            public void found(int node, int firstWord, int lastWord, int skipped, boolean bare) {
                seen.add(trie.values(node)[0]);
            }
        });

        // Then
        assertThat(seen).containsExactly(1);
    }

    @Test
    void shouldLeaveParticlesAloneInOtherLanguages() {
        assertThat(found("ومصر بمصر", WordForms.EXACT)).isEmpty();
    }

    @Test
    void shouldFindCommonWordsWithArticleParticlesAndEnding() {
        // Given
        var trie = new PhraseTrie.Builder().add("مستشفى", 0).add("امن غذاء", 1).build();

        // When
        var found = found(trie, "المستشفى وبالمستشفى للمستشفى مستشفاها مستشفىها الأمن الغذاء", WordForms.ARABIC_WORD);

        // Then
        assertThat(found).containsExactly("المستشفى", "وبالمستشفى", "للمستشفى", "مستشفىها", "الأمن الغذاء");
    }

    /** Folded, «طائرة» and «طائره» are the same word. */
    @Test
    void shouldReadHisOfAWordAndNotTheEndingOfItsFeminine() {
        // Given
        var trie = new PhraseTrie.Builder().add("طائر", 0).add("ديون", 1).build();

        // Then
        assertThat(found(trie, "ديونه وبديونه طائرة طائرته الطائر", WordForms.ARABIC_WORD))
                .containsExactly("ديونه", "وبديونه", "الطائر");
    }

    @Test
    void shouldHoldManyPhrases() {
        // Given
        var builder = new PhraseTrie.Builder();
        for (int i = 0; i < 20_000; i++) {
            builder.add("w" + i + " x" + i % 7, i);
        }
        var trie = builder.build();

        // When
        var found = found(trie, "w19999 x0 w123 x4 w123 x5", WordForms.EXACT);

        // Then
        assertThat(found).containsExactly("w19999 x0", "w123 x4");
    }

    private static List<String> found(String text, WordForms forms) {
        var builder = new PhraseTrie.Builder();
        NAMES.forEach(name -> builder.add(name, NAMES.indexOf(name)));
        return found(builder.build(), text, forms);
    }

    private static List<String> found(PhraseTrie trie, String text, WordForms forms) {
        var words = FoldedText.of(text);
        var found = new ArrayList<String>();
        new PhraseFinder(trie, forms).find(words, new PhraseFinder.Hits() {
            @Override
            public boolean fits(int node, int firstWord, int lastWord) {
                return true;
            }

            @Override
            public void found(int node, int firstWord, int lastWord, int skipped, boolean bare) {
                boolean name = forms == WordForms.ARABIC_NAME;
                found.add(text.substring(words.start(firstWord, name ? skipped : 0), words.end(lastWord)));
            }
        });
        return found;
    }
}
