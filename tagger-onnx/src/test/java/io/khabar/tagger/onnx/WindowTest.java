package io.khabar.tagger.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That windows hold whole sentences, as many as fit, and begin with the end of the window before. */
class WindowTest {

    private static final int ROOM = 12;

    @Test
    void shouldReadAShortStoryAtOnce() {
        // When
        List<Window> windows = Window.over(sentences(3, 4, 5), ROOM);

        // Then
        assertThat(windows).singleElement().satisfies(window -> {
            assertThat(window.context()).isEmpty();
            assertThat(window.words()).hasSize(12);
        });
    }

    @Test
    void shouldBeginAWindowWithTheEndOfTheOneBeforeWhereItIsShort() {
        // When
        List<Window> windows = Window.over(sentences(9, 2, 8, 4, 6), ROOM);

        // Then
        assertThat(windows).extracting(window -> numbers(window.context())).containsExactly("", "9-10", "");
        assertThat(windows).extracting(window -> numbers(window.words())).containsExactly("0-10", "11-18", "19-28");
    }

    @Test
    void shouldCutASentenceThatIsLongerThanAWindow() {
        // When
        List<Window> windows = Window.over(sentences(30), ROOM);

        // Then
        assertThat(windows).extracting(window -> numbers(window.words())).containsExactly("0-11", "12-23", "24-29");
    }

    @Test
    void shouldJudgeEachWordOnceAndNeverBeLongerThanItsRoom() {
        // Given
        List<List<Word>> sentences = sentences(1, 12, 3, 3, 3, 3, 40, 2, 2, 12, 1, 1, 11, 7, 5);
        var subWords = new SubWords(new WordPiece(LetterRules.NONE, Map.of("a", 7), 7, "##", 100), 101, 102);

        // When
        List<Window> windows = Window.over(sentences, ROOM);

        // Then
        assertThat(windows.stream().flatMap(window -> window.words().stream()).toList())
                .isEqualTo(sentences.stream().flatMap(List::stream).toList());
        assertThat(windows).allSatisfy(window -> {
            long[] ids = window.ids(subWords);
            assertThat(ids).hasSizeLessThanOrEqualTo(ROOM + 2).startsWith(101).endsWith(102);
            assertThat(ids[window.firstJudged()])
                    .isEqualTo(window.words().get(0).pieces()[0]);
            assertThat(window.context()).hasSizeLessThanOrEqualTo(ROOM / 4);
        });
    }

    /** Sentences of so many words, each of one sub-word, whose number is the word's. */
    private static List<List<Word>> sentences(int... lengths) {
        List<List<Word>> sentences = new ArrayList<>();
        int number = 0;
        for (int length : lengths) {
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                words.add(new Word(number, false, number, number + 1, new int[] {number}));
                number++;
            }
            sentences.add(words);
        }
        return sentences;
    }

    private static String numbers(List<Word> words) {
        return words.isEmpty()
                ? ""
                : words.get(0).number() + "-" + words.get(words.size() - 1).number();
    }
}
