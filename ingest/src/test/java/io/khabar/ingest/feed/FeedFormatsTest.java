package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.article.PublishedTime;
import io.khabar.news.PublishedPrecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "rss-2.0.xml, rss-2.0, Harbour Post, https://harbour.example/, en-GB",
        "rss-1.0.rdf, rss-1.0, Hill Gazette, https://hill.example/, de",
        "rss-0.90.rdf, rss-0.90, Old Times, http://old.example/,",
        "rss-0.91.xml, rss-0.91, Old Café News, http://cafe.example/,",
        "atom-1.0.xml, atom-1.0, Delta & Sea, https://delta.example/, ar",
        "atom-0.3.xml, atom-0.3, Field & Stream, http://field.example/,",
        "channel.cdf, cdf, Channel of old, http://cdf.example/,",
        "feed-1.1.json, json-feed-1.1, Json Journal, https://json.example/, fr",
        "news-sitemap.xml, news-sitemap,,,",
        "sitemap-index.xml, sitemap-index,,,"
    })
    void shouldKnowEachFormatAndWhatTheFeedSaysOfItself(
            String file, String format, String title, String link, String language) {
        // When
        ParsedFeed feed = Feeds.parse("formats/" + file);

        // Then
        assertThat(feed.format()).isEqualTo(format);
        assertThat(feed.feed().title()).isEqualTo(title);
        assertThat(feed.feed().link()).isEqualTo(link);
        assertThat(feed.feed().language()).isEqualTo(language);
    }

    @Test
    void shouldReadRss() {
        // When
        ParsedFeed feed = Feeds.parse("formats/rss-2.0.xml");

        // Then
        assertThat(feed.feed().self()).isEqualTo("https://harbour.example/feed.xml");
        assertThat(feed.feed().hub()).isEqualTo("https://hub.example/");
        assertThat(feed.feed().ttl()).isEqualTo(Duration.ofMinutes(30));
        assertThat(feed.feed().updated()).isEqualTo(Instant.parse("2024-03-05T09:00:00Z"));
        assertThat(feed.feed().rights()).isEqualTo("Harbour Post, all rights reserved");
        FeedEntry first = feed.entries().get(0);
        assertThat(first.id()).isEqualTo("hp-0001");
        assertThat(first.title()).isEqualTo("Ferry & bridge: both open");
        assertThat(first.link()).isEqualTo("https://base.example/news/ferry?a=1&b=2");
        assertThat(first.published())
                .isEqualTo(new PublishedTime(Instant.parse("2024-03-05T05:15:00Z"), PublishedPrecision.SECOND));
        assertThat(first.summary()).isEqualTo("<p>The ferry left on <em>Monday</em>.</p>");
        assertThat(first.content())
                .isEqualTo("<p>The ferry left on Monday.</p>"
                        + "<p>It <a href=\"https://base.example/more\">returned</a>.</p>");
        assertThat(first.author()).isEqualTo("Night desk");
        assertThat(first.categories()).containsExactly("Ports", "Travel", "sea", "ships");
    }

    @Test
    void shouldLeaveMissingDatesMissingAndTakeAPermalinkForALink() {
        // When
        ParsedFeed feed = Feeds.parse("formats/rss-2.0.xml");

        // Then
        FeedEntry undated = feed.entries().get(1);
        assertThat(undated.published()).isNull();
        assertThat(undated.updated()).isNull();
        assertThat(undated.id()).isNull();
        assertThat(undated.summary()).isEqualTo("Plain & simple, 1 < 2");
        FeedEntry permalink = feed.entries().get(2);
        assertThat(permalink.link()).isEqualTo("https://harbour.example/news/3");
        assertThat(permalink.published()).isNull();
        assertThat(feed.errors())
                .containsExactly("line 37: entry 3: <pubdate> is no date that can be read: \"some day soon\"");
    }

    @Test
    void shouldReadAtomWithNestedBasesAndTombstones() {
        // When
        ParsedFeed feed = Feeds.parse("formats/atom-1.0.xml");

        // Then
        assertThat(feed.feed().self()).isEqualTo("https://delta.example/blog/feed.atom");
        FeedEntry first = feed.entries().get(0);
        assertThat(first.title()).isEqualTo("if a <b> then c");
        assertThat(first.link()).isEqualTo("https://delta.example/blog/2024/one.html");
        assertThat(first.published())
                .isEqualTo(new PublishedTime(Instant.parse("2024-03-04T04:08:09.5Z"), PublishedPrecision.SECOND));
        assertThat(first.content())
                .isEqualTo(
                        "<p>Text with <a href=\"https://delta.example/blog/2024/x.html\">a link</a><br>and more</p>");
        assertThat(first.author()).isEqualTo("ليلى");
        assertThat(first.categories()).containsExactly("Water", "sea");
        assertThat(first.language()).isNull();
        FeedEntry second = feed.entries().get(1);
        assertThat(second.author()).isEqualTo("A. Other");
        assertThat(second.language()).isEqualTo("en");
        assertThat(second.summary()).isEqualTo("1 &amp;lt; 2");
        FeedEntry gone = feed.entries().get(2);
        assertThat(gone.withdrawn()).isTrue();
        assertThat(gone.id()).isEqualTo("tag:delta.example,2024:0");
        assertThat(gone.updated()).isNotNull();
        assertThat(gone.summary()).isEqualTo("Wrong from the start");
    }

    @Test
    void shouldReadRdfWithAnyPrefixes() {
        // When
        FeedEntry entry = Feeds.parse("formats/rss-1.0.rdf").entries().get(0);

        // Then
        assertThat(entry.id()).isEqualTo("https://hill.example/a");
        assertThat(entry.title()).isEqualTo("Der Turm steht wieder");
        assertThat(entry.published())
                .isEqualTo(new PublishedTime(Instant.parse("2024-03-05T06:08:00Z"), PublishedPrecision.MINUTE));
        assertThat(entry.author()).isEqualTo("K. Bauer");
        assertThat(entry.categories()).containsExactly("Bau");
    }

    @Test
    void shouldReadBase64AndEscapedTextOfOldAtom() {
        // When
        FeedEntry entry = Feeds.parse("formats/atom-0.3.xml").entries().get(0);

        // Then
        assertThat(entry.title()).isEqualTo("Rain at last");
        assertThat(entry.content()).isEqualTo("<p>It rained all day.</p>");
        assertThat(entry.published()).isNotNull();
        assertThat(entry.updated()).isNotNull();
    }

    @Test
    void shouldReadEntitiesOfHtmlWithoutItsDocumentType() {
        // When
        ParsedFeed feed = Feeds.parse("formats/rss-0.91.xml");

        // Then
        assertThat(feed.entries().get(0).title()).isEqualTo("Crème & sugar");
        assertThat(feed.errors()).isEmpty();
    }

    @Test
    void shouldReadCdf() {
        // When
        FeedEntry entry = Feeds.parse("formats/channel.cdf").entries().get(0);

        // Then
        assertThat(entry.title()).isEqualTo("One");
        assertThat(entry.link()).isEqualTo("http://cdf.example/1");
        assertThat(entry.summary()).isEqualTo("The first");
        assertThat(entry.updated()).isNotNull();
    }

    @Test
    void shouldTakeNoListForAnIdOrATitle() {
        // When
        ParsedFeed feed =
                Feeds.parseText("{\"items\": [{\"id\": [1, 2], \"title\": [\"a\"], \"url\": \"https://a.example/\","
                        + " \"tags\": [\"t\"], \"authors\": [{\"name\": \"A\"}]}]}");

        // Then
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isNull();
        assertThat(entry.title()).isNull();
        assertThat(entry.link()).isEqualTo("https://a.example/");
        assertThat(entry.categories()).containsExactly("t");
        assertThat(entry.author()).isEqualTo("A");
    }

    @Test
    void shouldReadJsonFeedAndTellWhatIsNoItem() {
        // When
        ParsedFeed feed = Feeds.parse("formats/feed-1.1.json");

        // Then
        FeedEntry first = feed.entries().get(0);
        assertThat(first.id()).isEqualTo("17");
        assertThat(first.link()).isEqualTo("https://base.example/a");
        assertThat(first.content()).isEqualTo("<p>Bonjour </p>");
        assertThat(first.author()).isEqualTo("A, B");
        assertThat(first.categories()).containsExactly("x", "y");
        FeedEntry second = feed.entries().get(1);
        assertThat(second.content()).isEqualTo("a &lt;b&gt; c");
        assertThat(second.updated()).isNull();
        assertThat(feed.errors())
                .containsExactly(
                        "line 6: entry 2: \"date_modified\" is no date that can be read: \"never\"",
                        "line 7: an item that is no object");
    }

    @Test
    void shouldReadNewsSitemaps() {
        // When
        ParsedFeed feed = Feeds.parse("formats/news-sitemap.xml");

        // Then
        FeedEntry first = feed.entries().get(0);
        assertThat(first.id()).isEqualTo("https://wire.example/1?a=1&b=2");
        assertThat(first.link()).isEqualTo(first.id());
        assertThat(first.title()).isEqualTo("Bread is cheaper");
        assertThat(first.language()).isEqualTo("fa");
        assertThat(first.categories()).containsExactly("food", "prices");
        assertThat(first.published())
                .isEqualTo(new PublishedTime(Instant.parse("2024-03-05T00:00:00Z"), PublishedPrecision.DAY));
        assertThat(feed.entries()).hasSize(2);
    }

    @Test
    void shouldNameTheSitemapsOfAnIndexThoseOfNewsFirstThenTheNewest() {
        // When / Then
        assertThat(Feeds.parse("formats/sitemap-index.xml").feed().children())
                .containsExactly(
                        "https://wire.example/news-old.xml",
                        "https://wire.example/new.xml",
                        "https://wire.example/a.xml",
                        "https://base.example/b.xml");
    }

    @Test
    void shouldTakeAnEmptyLinkForTheDocumentWhoseBaseItHas() {
        // When
        ParsedFeed feed = Feeds.parse("formats/empty-links.xml");

        // Then
        assertThat(feed.feed().self()).isEqualTo("https://tidal.example/log/");
        assertThat(feed.feed().link()).isEqualTo("https://tidal.example/log/");
        assertThat(feed.feed().hub()).isNull();
        assertThat(feed.entries())
                .extracting(FeedEntry::link)
                .containsExactly(
                        "https://tidal.example/log/2024/spring-tide.html", null, "HTTPS://tidal.example/log/3");
    }

    @Test
    void shouldTakeAnEmptySelfLinkForTheUrlOfTheFeedButNoEntryForTheFeed() {
        // When
        ParsedFeed feed = Feeds.parse("formats/empty-self.xml");

        // Then
        assertThat(feed.feed().self()).isEqualTo(Feeds.BASE.toString());
        assertThat(feed.feed().link()).isNull();
        assertThat(feed.entries().get(0).link()).isNull();
    }

    @Test
    void shouldTakeForWithdrawnWhatSaysSoOfItself() {
        // When
        List<String> withdrawn = Feeds.parse("formats/withdrawn.xml").entries().stream()
                .filter(FeedEntry::withdrawn)
                .map(FeedEntry::id)
                .toList();

        // Then
        assertThat(withdrawn).containsExactly("media", "line", "agency", "qcode");
    }

    @Test
    void shouldTakeForWithdrawnWhatSaysSoInJson() {
        // When
        List<FeedEntry> entries = Feeds.parseText("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": ["
                        + "{\"id\": \"1\", \"pubStatus\": \"canceled\"}, {\"id\": \"2\", \"pubstatus\": \"usable\"}]}")
                .entries();

        // Then
        assertThat(entries).extracting(FeedEntry::withdrawn).containsExactly(true, false);
    }
}
