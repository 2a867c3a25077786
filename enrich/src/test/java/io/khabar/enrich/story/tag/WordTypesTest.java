package io.khabar.enrich.story.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTypesTest {

    private final WordTypes types = WordTypes.of(TinyModel.lexicon());

    @Test
    void shouldCutParticlesOffAWordWhoseRestIsKnownBetter() {
        // When
        WordType plain = type("قرطاج");
        WordType written = type("وبقرطاج");

        // Then
        assertThat(written.core()).isEqualTo(plain.core());
        assertThat(written.word()).isNotEqualTo(plain.word());
        assertThat(written.number()).isEqualTo(1);
        assertThat(written.cut()).isEqualTo(2);
    }

    @Test
    void shouldNotCutAWordThatIsKnownBetterThanItsRest() {
        assertThat(type("ورد").cut()).isZero();
        assertThat(type("ورد").number()).isEqualTo(3);
    }

    @Test
    void shouldTellHowAWordIsJoinedToTheOneBeforeIt() {
        assertThat(type("قرطاج").joint()).isEqualTo(Joint.PLAIN);
        assertThat(type("ورد").joint()).isEqualTo(Joint.PLAIN);
        assertThat(type("وقرطاج").joint()).isEqualTo(Joint.AND);
        assertThat(type("وبقرطاج").joint()).isEqualTo(Joint.AND);
        assertThat(type("وسكيكدة").joint()).isEqualTo(Joint.AND);
        assertThat(type("بقرطاج").joint()).isEqualTo(Joint.PREPOSITION);
    }

    @Test
    void shouldTakeTheSpellingsOfAWordForTheSame() {
        assertThat(type("قَرطاج")).usingRecursiveComparison().isEqualTo(type("قرطاج"));
        assertThat(type("»")).usingRecursiveComparison().isEqualTo(type("\""));
        assertThat(type("—").word()).isNotEqualTo(type("\"").word());
    }

    private WordType type(String word) {
        return types.of(word, 0, word.length());
    }
}
