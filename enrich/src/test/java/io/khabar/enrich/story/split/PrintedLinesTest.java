package io.khabar.enrich.story.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.text.FoldedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PrintedLinesTest {

    @Test
    void shouldTellLinesApartThatHaveTheSameSign() {
        // Given
        FoldedText line = FoldedText.of("ferry lost");
        FoldedText other = FoldedText.of("fetry last");
        var printed = new PrintedLines();

        // When
        boolean first = printed.add(line);
        boolean second = printed.add(other);

        // Then
        assertThat(line.sign()).isEqualTo(other.sign());
        assertThat(first).isTrue();
        assertThat(second).isTrue();
        assertThat(printed.add(other)).isFalse();
    }

    @Test
    void shouldKnowALineWhoseWordsEndElsewhere() {
        // Given
        var printed = new PrintedLines();

        // When
        printed.add(FoldedText.of("Read more"));

        // Then
        assertThat(printed.contains(FoldedText.of("readmore"))).isTrue();
        assertThat(printed.contains(FoldedText.of("read some more"))).isFalse();
    }

    @Property
    void shouldKnowWhatASetOfTheirLettersKnows(
            @ForAll @Size(max = 200) List<@StringLength(max = 6) @CharRange(from = 'a', to = 'c') String> lines) {
        // Given
        var printed = new PrintedLines();
        Set<String> known = new HashSet<>();

        for (String line : lines) {
            // When
            boolean contained = printed.contains(FoldedText.of(line));
            boolean added = printed.add(FoldedText.of(line));

            // Then
            assertThat(contained).isEqualTo(known.contains(line));
            assertThat(added).isEqualTo(known.add(line));
        }
    }
}
