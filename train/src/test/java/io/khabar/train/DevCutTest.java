package io.khabar.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.tag.Tag;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevCutTest {

    @Test
    void shouldKeepTheLastSentencesThatHoldTheShareOfTheTokens() {
        // Given
        var ten = new TaggedSentence(Collections.nCopies(10, "كلمة"), Collections.nCopies(10, Tag.O));

        // When
        DevCut cut = DevCut.of(Collections.nCopies(20, ten));

        // Then
        assertThat(cut.dev()).hasSize(3);
        assertThat(cut.train()).hasSize(17);
    }

    @Test
    void shouldNotDivideASentence() {
        // Given
        var long1 = new TaggedSentence(Collections.nCopies(90, "كلمة"), Collections.nCopies(90, Tag.O));
        var short1 = new TaggedSentence(List.of("كلمة"), List.of(Tag.O));

        // When
        DevCut cut = DevCut.of(List.of(short1, long1, short1));

        // Then
        assertThat(cut.dev()).containsExactly(long1, short1);
        assertThat(cut.train()).containsExactly(short1);
    }
}
