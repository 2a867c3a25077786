package io.khabar.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://news.example/ar/sport/2024/match.html?from=/home/ | ar,sport,2024",
                "https://news.example/%D8%B1%D9%8A%D8%A7%D8%B6%D8%A9/1 | رياضة",
                "https://news.example/50%/1#/top/ | 50%",
                "https://news.example/page | ''",
                "https://news.example | ''",
                "no address | ''"
            })
    void shouldReadSectionsFromTheFoldersOfAnAddress(String url, String folders) {
        // When
        Origin origin = Origin.of(at(url));

        // Then
        assertThat(String.join(",", origin.sections())).isEqualTo(folders);
    }

    private static Article at(String url) {
        return Article.builder("id", "", false).url(url).build();
    }
}
