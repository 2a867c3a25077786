package io.khabar.enrich.story.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherKeyTest {

    @ParameterizedTest
    @CsvSource({
        "news.example, news.example",
        "WWW.News.Example, news.example",
        "' The Daily Tide ', the daily tide",
        "INSEL-ZEITUNG, insel-zeitung",
        "AC/DC: Today?, ac_dc_ today_",
        "Cafe\u0301 Matin, caf\u00E9 matin",
        "جريدة الوادي, جريدة الوادي"
    })
    void shouldCompareNamesInOneForm(String publisher, String key) {
        assertThat(PublisherKey.of(publisher)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.news.example/2024/a?b#c, news.example",
        "https://news.example, news.example",
        "http://user:pw@News.Example:8080/x, news.example",
        "https://news.example?next=a@b, news.example",
        "news.example/x, ''",
        "mailto:desk@news.example, ''",
        "https://, ''"
    })
    void shouldTakeTheHostOfAnAddress(String url, String key) {
        assertThat(PublisherKey.ofUrl(url)).isEqualTo(key);
    }
}
