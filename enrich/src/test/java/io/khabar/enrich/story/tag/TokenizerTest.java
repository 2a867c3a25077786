package io.khabar.enrich.story.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void shouldSetPunctuationApartAndKeepParticlesOnTheirWords() {
        assertThat(tokens("قال «الوزير» للصحيفة: سنعود، قريباً."))
                .containsExactly("قال", "«", "الوزير", "»", "للصحيفة", ":", "سنعود", "،", "قريباً", ".");
    }

    @Test
    void shouldKeepDecimalPointsAndPercentSignsWithTheirNumber() {
        assertThat(tokens("نما 6.1% أو 12٪ في 2004.")).containsExactly("نما", "6.1%", "أو", "12٪", "في", "2004", ".");
    }

    @Test
    void shouldTakeARunOfTheSameMarkForOneToken() {
        assertThat(tokens("لا... -- نعم")).containsExactly("لا", "...", "--", "نعم");
    }

    @Test
    void shouldEndSentencesAtStopsAndLineFeeds() {
        // When
        Tokens tokens = Tokenizer.cut("عنوان\nجملة أولى. جملة ثانية؟ بقية");

        // Then
        assertThat(IntStream.range(0, tokens.sentences()).mapToObj(i -> tokens.endOf(i) - tokens.firstOf(i)))
                .containsExactly(1, 3, 3, 1);
    }

    @Test
    void shouldEndASentenceThatDoesNotEnd() {
        // When
        Tokens tokens = Tokenizer.cut("كلمة ".repeat(Tokenizer.LONGEST + 1));

        // Then
        assertThat(tokens.sentences()).isEqualTo(2);
        assertThat(tokens.endOf(0)).isEqualTo(Tokenizer.LONGEST);
    }

    @Test
    void shouldNotDivideAWordAtADirectionMarkInsideIt() {
        assertThat(tokens("مح\u200Fمد")).containsExactly("مح\u200Fمد");
    }

    @Property
    void shouldCoverEachLetterOfAnyTextOnceAndInOrder(@ForAll("texts") String text) {
        // When
        Tokens tokens = Tokenizer.cut(text);

        // Then
        int before = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.start(i)).isGreaterThanOrEqualTo(before);
            assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
            assertThat(letters(text, before, tokens.start(i))).isZero();
            before = tokens.end(i);
        }
        assertThat(letters(text, before, text.length())).isZero();
        assertThat(before).isLessThanOrEqualTo(text.length());
    }

    @Property
    void shouldPutEachTokenOfAnyTextIntoOneSentence(@ForAll("texts") String text) {
        // When
        Tokens tokens = Tokenizer.cut(text);

        // Then
        int before = 0;
        for (int i = 0; i < tokens.sentences(); i++) {
            assertThat(tokens.firstOf(i)).isEqualTo(before);
            assertThat(tokens.endOf(i)).isGreaterThan(before);
            before = tokens.endOf(i);
        }
        assertThat(before).isEqualTo(tokens.size());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> news = Arbitraries.of(
                        "قال ", "3.", "5%", "\uD83D", "\uDE00", "\uD83D\uDE00", "\u0640", "ً", "\u200C")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(any, news);
    }

    private static long letters(String text, int from, int to) {
        return text.substring(from, to)
                .codePoints()
                .filter(c -> c < 0x250 && Character.isLetterOrDigit(c))
                .count();
    }

    private static List<String> tokens(String text) {
        Tokens tokens = Tokenizer.cut(text);
        var printed = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            printed.add(tokens.token(i));
        }
        return printed;
    }
}
