package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenLinesTest {

    @Test
    void shouldReadTheFirstColumnOfEachLine() {
        assertThat(TokenLines.of("زار O\nعمان B-LOC\n\nوصل\tO\n").tokens()).containsExactly("زار", "عمان", "", "وصل");
    }

    @Test
    void shouldKeepEachLineAndDivideSentencesAtBlankOnes() {
        // When
        TokenLines lines = TokenLines.of("\nأ\nب\n \n\nج");

        // Then
        assertThat(lines.tokens()).hasSize(6);
        assertThat(lines.sentences()).containsExactly(List.of("أ", "ب"), List.of("ج"));
    }

    @Test
    void shouldFindNoSentenceInBlankLines() {
        assertThat(TokenLines.of("\n\n").sentences()).isEmpty();
        assertThat(TokenLines.of("").sentences()).isEmpty();
    }
}
