package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.article.ArticleId;
import io.khabar.news.CharsetBasis;
import io.khabar.news.IdBasis;
import io.khabar.news.PubStatus;
import io.khabar.news.PublishedBasis;
import io.khabar.news.PublishedPrecision;
import io.khabar.news.RawArticle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryArticlesTest {
    private static final Instant NOW = Instant.parse("2024-03-06T00:00:00Z");
    private static final String FEED = "https://harbour.example/feed.xml";

    private final EntryArticles articles = new EntryArticles(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldMakeAnArticleOfAnEntry() {
        // When
        RawArticle article = articles.of(Feeds.parse("formats/rss-2.0.xml"), FEED, "harbour.example")
                .get(0);

        // Then
        assertThat(article.getText()).startsWith("<p>The ferry left on Monday.</p>");
        assertThat(article.getContentType()).isEqualTo("text/html");
        assertThat(StandardCharsets.UTF_8.decode(article.getRaw().duplicate()).toString())
                .isEqualTo(article.getText());
        assertThat(article.getCharset()).isEqualTo("UTF-8");
        assertThat(article.getCharsetBasis()).isEqualTo(CharsetBasis.DECLARED);
        assertThat(article.getHeadline()).isEqualTo("Ferry & bridge: both open");
        assertThat(article.getSummary()).isEqualTo("The ferry left on Monday.");
        assertThat(article.getBy()).isEqualTo("Night desk");
        assertThat(article.getKeywords()).containsExactly("Ports", "Travel", "sea", "ships");
        assertThat(article.getLanguage()).isEqualTo("en-GB");
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2024-03-05T05:15:00Z"));
        assertThat(article.getPublishedBasis()).isEqualTo(PublishedBasis.FEED);
        assertThat(article.getPublishedPrecision()).isEqualTo(PublishedPrecision.SECOND);
        assertThat(article.getRightsInfo()).isEqualTo("Harbour Post, all rights reserved");
        assertThat(article.getUrl()).isEqualTo("https://base.example/news/ferry?a=1&b=2");
        assertThat(article.getGuid()).isEqualTo("hp-0001");
        assertThat(article.getPublisher()).isEqualTo("harbour.example");
        assertThat(article.getFeed()).isEqualTo(FEED);
        assertThat(article.getOrigin()).isEqualTo(FEED + " entry 1");
        assertThat(article.getIngested()).isEqualTo(NOW);
        assertThat(article.getPubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @Test
    void shouldLeaveAMissingDateMissing() {
        // When
        RawArticle article =
                articles.of(Feeds.parse("formats/rss-2.0.xml"), FEED, null).get(1);

        // Then
        assertThat(article.getPublished()).isNull();
        assertThat(article.getPublishedBasis()).isEqualTo(PublishedBasis.NONE);
        assertThat(article.getContentType()).isEqualTo("text/plain");
    }

    @Test
    void shouldTakeAUriForUniqueAndANumberOnlyWithinItsPublisher() {
        // Given
        String item = "<rss><channel><item><guid>%s</guid><title>x</title></item></channel></rss>";

        // When / Then
        assertThat(id(String.format(item, "12"), "a.example")).isNotEqualTo(id(String.format(item, "12"), "b.example"));
        assertThat(id(String.format(item, "urn:x:12"), "a.example"))
                .isEqualTo(ArticleId.of("urn:x:12", null, "").value())
                .isEqualTo(id(String.format(item, "urn:x:12"), "b.example"));
    }

    @Test
    void shouldNotTrustAGuidThatStandsAtTwoPages() {
        // Given
        ParsedFeed feed = Feeds.parseText("<rss><channel>"
                + "<item><guid>same</guid><link>https://a.example/1</link><title>x</title></item>"
                + "<item><guid>same</guid><link>https://a.example/2</link><title>y</title></item></channel></rss>");

        // When
        List<RawArticle> made = articles.of(feed, FEED, null);

        // Then
        assertThat(made).extracting(RawArticle::getIdBasis).containsOnly(IdBasis.URL);
        assertThat(made).extracting(RawArticle::getId).doesNotHaveDuplicates();
    }

    @Test
    void shouldWithdrawWhatATombstoneNames() {
        // When
        List<RawArticle> made = articles.of(Feeds.parse("formats/atom-1.0.xml"), FEED, "delta.example");

        // Then
        RawArticle gone = made.get(2);
        assertThat(gone.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(gone.getId())
                .isEqualTo(ArticleId.of("tag:delta.example,2024:0", null, "").value());
        assertThat(gone.getPublished()).isNull();
    }

    @Test
    void shouldPublishATitleAloneAndNothingOfNothing() {
        // Given
        ParsedFeed feed = Feeds.parseText(
                "<rss><channel><item><title>if &lt;b is c</title></item><item><guid>1</guid></item></channel></rss>");

        // When
        List<RawArticle> made = articles.of(feed, FEED, null);

        // Then
        assertThat(made).hasSize(1);
        assertThat(made.get(0).getText()).isEqualTo("if <b is c");
        assertThat(made.get(0).getContentType()).isEqualTo("text/plain");
    }

    private String id(String feed, String publisher) {
        return articles.of(Feeds.parseText(feed), FEED, publisher).get(0).getId();
    }
}
