package io.khabar.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.IdBasis;
import org.junit.jupiter.api.Test;

class ArticleIdTest {
    /** {@code printf test | sha256sum | cut -c1-32} */
    private static final String OF_TEST = "9f86d081884c7d659a2feaa0c55ad015";

    @Test
    void shouldBeMadeFromTheGuidFirst() {
        // When / Then
        assertThat(ArticleId.of("test", "https://news.example/", "text"))
                .isEqualTo(new ArticleId(OF_TEST, IdBasis.GUID));
    }

    @Test
    void shouldBeMadeFromTheUrlWithoutGuid() {
        // When / Then
        assertThat(ArticleId.of(null, "test", "text")).isEqualTo(new ArticleId(OF_TEST, IdBasis.URL));
    }

    @Test
    void shouldBeMadeFromTheTextWithoutEither() {
        // When / Then
        assertThat(ArticleId.of(null, null, "test")).isEqualTo(new ArticleId(OF_TEST, IdBasis.CONTENT));
    }

    @Test
    void shouldHashLettersAsUtf8() {
        // When: printf 'خبر' | sha256sum | cut -c1-32
        ArticleId id = ArticleId.of(null, null, "خبر");

        // Then
        assertThat(id.value()).isEqualTo("44185590c5a95d3400e7025ada7169d4");
    }
}
