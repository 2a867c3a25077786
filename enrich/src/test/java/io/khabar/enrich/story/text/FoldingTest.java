package io.khabar.enrich.story.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldingTest {

    /** Columns: why, as printed, as folded. */
    static List<List<String>> spellings() {
        return new Resource("/text/spellings.tsv").rows(3);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void shouldFoldSpellingsOfOneWordIntoOne(List<String> row) {
        // When
        String folded = Folding.fold(row.get(1));

        // Then
        assertThat(folded).as(row.get(0)).isEqualTo(row.get(2));
    }

    @Test
    void shouldFoldAlikeUnderTheTurkishLocale() {
        // Given
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));

        try {
            // When
            String folded = Folding.fold("ISTANBUL İzmir ılgaz");

            // Then
            assertThat(folded).isEqualTo("istanbul izmir ilgaz");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldLeaveNothingOfAnEmptyText() {
        assertThat(Folding.fold(" \u200F\u0640 \n")).isEmpty();
    }
}
