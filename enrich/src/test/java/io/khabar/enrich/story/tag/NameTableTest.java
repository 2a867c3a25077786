package io.khabar.enrich.story.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameTableTest {

    private static final byte PLACE = 1;
    private static final byte BODY = 2;

    private final WordTypes types = WordTypes.of(TinyModel.lexicon());
    private final int first = type("سوق").core();
    private final int both = NameTable.goOn(first, type("عكاظ").word());
    private final NameTable names = new NameKeys(
                    new int[] {first, both, type("عكاظ").core()}, new byte[] {(byte) NameTable.GOES_ON, BODY, PLACE})
            .table();

    @Test
    void shouldTakeTheLongestName() {
        assertThat(mark("في", "سوق", "عكاظ", "قال"))
                .satisfies(hits -> assertThat(hits[1]).isNotZero().isNotEqualTo(hits[2]))
                .satisfies(hits -> assertThat(hits[2] >> 3).isEqualTo(BODY))
                .satisfies(hits -> assertThat(new int[] {hits[0], hits[3]}).containsOnly(0));
    }

    @Test
    void shouldTakeANameOfOneWordAndLeaveABeginningAlone() {
        assertThat(mark("عكاظ", "سوق"))
                .satisfies(hits -> assertThat(hits[0] >> 3).isEqualTo(PLACE))
                .satisfies(hits -> assertThat(hits[1]).isZero());
    }

    @Test
    void shouldForgetTheHitsOfTheSentenceBefore() {
        // Given
        var hits = new int[] {7, 7};

        // When
        names.mark(sentence("قال", "في"), 2, hits);

        // Then
        assertThat(hits).containsOnly(0);
    }

    private int[] mark(String... words) {
        var hits = new int[words.length];
        names.mark(sentence(words), words.length, hits);
        return hits;
    }

    private WordType[] sentence(String... words) {
        var edge = WordTypes.edge(false);
        return Stream.of(Stream.of(edge, edge), Stream.of(words).map(this::type), Stream.of(edge, edge))
                .flatMap(part -> part)
                .toArray(WordType[]::new);
    }

    private WordType type(String word) {
        return types.of(word, 0, word.length());
    }
}
