package io.khabar.enrich.goldlanguage;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.language.ModelLanguageIdentifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prints how often the language is told right, and holds it there. */
class GoldLanguageTest {

    private final ModelLanguageIdentifier identifier = ModelLanguageIdentifier.bundled();

    @Test
    void shouldTellTheLanguageOfShortTexts() {
        // Given
        List<LanguageGold> texts = LanguageGold.invented();

        // When
        LanguageTable table = LanguageTable.of(texts, identifier);
        System.out.println("invented texts\n" + table);

        // Then
        assertThat(texts.stream().map(LanguageGold::language).distinct()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(table.ofLength("headline").count()).isGreaterThanOrEqualTo(400);
        assertThat(table.ofLength("headline").right()).isGreaterThanOrEqualTo(0.9);
        assertThat(table.ofLength("sentence").right()).isGreaterThanOrEqualTo(0.97);
        assertThat(table.ofLength("paragraph").right()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void shouldBeAsSureAsItIsOftenRight() {
        // When
        LanguageTable table = LanguageTable.of(LanguageGold.invented(), identifier);

        // Then
        assertThat(table.between(0.6, 0.9).count()).isGreaterThanOrEqualTo(50);
        assertThat(table.between(0.6, 0.9).precision()).isBetween(0.65, 0.95);
        assertThat(table.between(0.9, 0.99).precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(table.atLeast(0.99).precision()).isGreaterThanOrEqualTo(0.995);
    }

    /** The constants were not fitted on these. */
    @Test
    void shouldTellTheLanguageOfTheSeeds() {
        // Given
        List<LanguageGold> texts = LanguageGold.ofSeeds();

        // When
        LanguageTable table = LanguageTable.of(texts, identifier);
        System.out.println("seeds\n" + table);

        // Then
        assertThat(table.ofLength("headline").count()).isGreaterThanOrEqualTo(900);
        assertThat(table.ofLength("headline").right()).isGreaterThanOrEqualTo(0.97);
        assertThat(table.ofLength("story").right()).isGreaterThanOrEqualTo(0.985);
        assertThat(table.atLeast(0.9).precision()).isGreaterThanOrEqualTo(0.985);
    }
}
