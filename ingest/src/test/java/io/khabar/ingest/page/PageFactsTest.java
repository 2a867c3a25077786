package io.khabar.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.article.PublishedTime;
import io.khabar.news.PublishedPrecision;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFactsTest {
    private static final String FOUND = "https://news.example.com/a/1";

    @ParameterizedTest
    @CsvSource({
        "linked-data.html, 2025-03-08T08:15:30Z, SECOND",
        "meta.html, 2025-03-08T10:15:00Z, MINUTE",
        "microdata.html, 2025-03-08T00:00:00Z, DAY",
        "own-time.html, 2025-03-08T10:15:00Z, MINUTE"
    })
    void shouldReadWhenItWasPublished(String page, Instant time, PublishedPrecision precision) {
        assertThat(facts(page).published()).isEqualTo(new PublishedTime(time, precision));
    }

    @Test
    void shouldReadLinkedDataThatIsNotQuiteJson() {
        // Given
        String page =
                "<script type='application/ld+json; charset=utf-8'><!-- {/* ours */ \"@graph\": [{\"@type\": \"WebSite\"},"
                        + "{\"@type\": [\"NewsArticle\"], \"description\": \"two\nlines\", \"headline\": \"it\\'s\","
                        + " \"datePublished\": \"2025-03-08T10:15:30+02:00\",}]} --></script>";

        // Then
        assertThat(PageFacts.of(page, URI.create(FOUND)).published())
                .isEqualTo(new PublishedTime(Instant.parse("2025-03-08T08:15:30Z"), PublishedPrecision.SECOND));
    }

    @Test
    void shouldNotTakeTheDateOfATeaser() {
        assertThat(facts("teaser-times.html").published()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "linked-data.html, https://news.example.com/2025/03/river-rises",
        "meta.html, https://www.example.com/bridge",
        "microdata.html, https://news.example.com/a/1",
        "own-time.html, https://news.example.com/a/1"
    })
    void shouldBelieveACanonicalUrlThatStaysOnTheSiteAndIsNotItsFrontPage(String page, String url) {
        assertThat(facts(page).url()).isEqualTo(url);
    }

    @Test
    void shouldNotTakeTwoCustomersOfOneHostForOneSite() {
        // Given
        String page = "<link rel=canonical href='https://other.github.io/copied'><p>text</p>";

        // Then
        assertThat(PageFacts.of(page, URI.create("https://mine.github.io/a")).url())
                .isEqualTo("https://mine.github.io/a");
    }

    @Test
    void shouldReadLanguageAndRights() {
        // When
        PageFacts facts = facts("linked-data.html");

        // Then
        assertThat(facts.language()).isEqualTo("ar-EG");
        assertThat(facts.signals())
                .containsExactly(
                        "robots: noai",
                        "robots: noimageai",
                        "tdm-reservation: 1",
                        "tdm-policy: https://news.example.com/tdm.json");
        assertThat(facts("own-time.html").language()).isNull();
        assertThat(facts("meta.html").signals()).isEmpty();
    }

    @Test
    void shouldStandLinkedDataWithoutBottom() {
        // Given
        String deep = "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script><p>text</p>";

        // Then
        assertThat(PageFacts.of(deep, URI.create(FOUND)).published()).isNull();
    }

    private static PageFacts facts(String page) {
        return PageFacts.of(new String(Pages.bytes(page), StandardCharsets.UTF_8), URI.create(FOUND));
    }
}
