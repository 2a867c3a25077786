package io.khabar.enrich.story.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void shouldKnowWhereWordsStandAsPrinted() {
        // Given
        String text = "زار \u200Fالرَّئيسُ بـيروت.";

        // When
        FoldedText words = FoldedText.of(text);

        // Then
        assertThat(words.size()).isEqualTo(3);
        assertThat(text.substring(words.start(1), words.end(1))).isEqualTo("الرَّئيسُ");
        assertThat(words.word(1)).isEqualTo("الرييس");
        assertThat(text.substring(words.start(2), words.end(2))).isEqualTo("بـيروت");
    }

    @Test
    void shouldTellWhetherASignMayStandBetweenBlanks() {
        assertThat(FoldedText.of("one two, three.").hasWideGap()).isFalse();
        assertThat(FoldedText.of("one | two").hasWideGap()).isTrue();
        assertThat(FoldedText.of("- - one").hasWideGap()).isTrue();
        assertThat(FoldedText.of("one ...").hasWideGap()).isTrue();
    }

    @Test
    void shouldShareSignAndLettersWithATextOfTheSameLetters() {
        // Given
        FoldedText one = FoldedText.of("إقرأ أيضاً:");
        FoldedText other = FoldedText.of("اقرأ ايضا");

        // When / Then
        assertThat(one.sign()).isEqualTo(other.sign());
        assertThat(one.hasLettersOf(other)).isTrue();
        assertThat(one.hasLettersOf(FoldedText.of("اقرأ المزيد"))).isFalse();
        assertThat(FoldedText.of("{").sign()).isEqualTo(FoldedText.of("}").sign());
    }

    @Test
    void shouldSkipFoldedLettersAndTheirMarksInTheOriginal() {
        // Given
        String text = "وَمِصر";

        // When
        FoldedText words = FoldedText.of(text);

        // Then
        assertThat(text.substring(words.start(0, 1))).isEqualTo("مِصر");
    }

    @Property
    void shouldFoldWhatStandsAroundALetterThatBecomesSeveralAsItDoesAlone(
            @ForAll @StringLength(max = 50) String before, @ForAll @StringLength(max = 50) String behind) {
        // When
        List<String> words = words(before + " \uFDFA \uFB03 \uFDFA " + behind);

        // Then
        int first = words(before).size();
        assertThat(words.subList(0, first)).isEqualTo(words(before));
        assertThat(words.subList(first, first + 3)).element(1).isEqualTo("ffi");
        assertThat(words.subList(first + 3, words.size())).isEqualTo(words(behind));
    }

    private static List<String> words(String text) {
        FoldedText words = FoldedText.of(text);
        return IntStream.range(0, words.size()).mapToObj(words::word).toList();
    }

    @Property
    void shouldKeepOffsetsInOrderForAnyText(@ForAll @StringLength(max = 200) String text) {
        // When
        FoldedText words = FoldedText.of(text);

        // Then
        int last = 0;
        for (int i = 0; i < words.size(); i++) {
            assertThat(words.start(i)).isGreaterThanOrEqualTo(last);
            assertThat(words.end(i)).isGreaterThan(words.start(i)).isLessThanOrEqualTo(text.length());
            assertThat(words.length(i)).isPositive();
            last = words.end(i);
        }
    }
}
