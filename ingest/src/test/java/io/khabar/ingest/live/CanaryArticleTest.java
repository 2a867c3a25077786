package io.khabar.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.RawArticle;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CanaryArticleTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    @Test
    void shouldComeAgainUnderTheSameIdWithAnotherText() {
        // When
        RawArticle first = CanaryArticle.of(3, NOW);
        RawArticle again = CanaryArticle.of(3 + CanaryArticle.DIFFERENT, NOW);
        RawArticle restarted = CanaryArticle.of(3, NOW.plusMillis(1));

        // Then
        assertThat(again.getId()).isEqualTo(first.getId()).isEqualTo(restarted.getId());
        assertThat(again.getText()).isNotEqualTo(first.getText());
        assertThat(restarted.getText()).isNotEqualTo(first.getText());
    }

    @Test
    void shouldBeOneOfSoMany() {
        // When
        long different = LongStream.range(0, 1000)
                .mapToObj(number -> CanaryArticle.of(number, NOW).getId())
                .distinct()
                .count();

        // Then
        assertThat(different).isEqualTo(CanaryArticle.DIFFERENT);
    }
}
