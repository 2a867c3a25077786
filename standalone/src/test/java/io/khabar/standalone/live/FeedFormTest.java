package io.khabar.standalone.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.feed.EntryArticles;
import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.FeedParser;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.news.PublishedPrecision;
import io.khabar.news.RawArticle;
import io.khabar.schemas.AvroSafety;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written as a feed is what ingest reads. */
class FeedFormTest {
    private static final String URL = "http://127.0.0.1:8000/1/a.rss";
    private static final FeedItem FULL = new FeedItem(
            FeedItem.guid("../seeds/a b/صفحة.txt:3"),
            "السطر الأول & \"الثاني\"\n1 < 2, 🦉\nإقرأ أيضاً:\nآخر",
            false,
            "عنوان & <آخر>",
            "https://news.example/a?x=1&y=2",
            "سلمى \"المثال\"",
            "2025-03-04",
            "ar",
            null,
            List.of("نيل & فرات", "b"));
    private static final FeedItem BARE = new FeedItem(
            FeedItem.guid("b.html"), "<p>One</p><p>Two</p>", true, null, null, null, null, null, null, List.of());

    @BeforeAll
    static void limits() {
        AvroSafety.apply();
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeReadAsItWasWritten(FeedForm form) {
        // When
        List<RawArticle> articles = read(form, List.of(FULL, BARE));

        // Then
        assertThat(articles).hasSize(2);
        RawArticle full = articles.get(0);
        assertThat(full.getId()).isEqualTo(FULL.articleId());
        assertThat(full.getGuid()).isEqualTo(FULL.guid());
        assertThat(full.getText()).isEqualTo(FULL.text());
        assertThat(full.getContentType()).isEqualTo("text/plain");
        assertThat(full.getHeadline()).isEqualTo(FULL.title());
        assertThat(full.getUrl()).isEqualTo(FULL.url());
        assertThat(full.getBy()).isEqualTo(FULL.by());
        assertThat(full.getKeywords()).isEqualTo(FULL.keywords());
        assertThat(full.getLanguage()).isEqualTo("ar");
        assertThat(full.getPublished()).isEqualTo(Instant.parse("2025-03-04T00:00:00Z"));
        assertThat(full.getPublishedPrecision()).isEqualTo(PublishedPrecision.DAY);
        RawArticle bare = articles.get(1);
        assertThat(bare.getId()).isEqualTo(BARE.articleId());
        assertThat(bare.getContentType()).isEqualTo("text/html");
        assertThat(bare.getHeadline()).isNull();
        assertThat(bare.getPublished()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeAFeedBeforeAnythingIsPublished(FeedForm form) {
        assertThat(read(form, List.of())).isEmpty();
    }

    private static List<RawArticle> read(FeedForm form, List<FeedItem> items) {
        byte[] document = form.document("a", URL, items).getBytes(StandardCharsets.UTF_8);
        ParsedFeed parsed = new FeedParser().parse(new FeedDocument(document, form.contentType(), URI.create(URL)));
        assertThat(parsed.errors()).isEmpty();
        assertThat(parsed.format()).isNotEqualTo(ParsedFeed.UNKNOWN);
        return new EntryArticles(Clock.systemUTC()).of(parsed, URL, null);
    }
}
