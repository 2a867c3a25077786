package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that are too large, too deep, or broken on purpose. */
class FeedSafetyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<item>",
                "<title>",
                "<![CDATA[",
                "<!--",
                "<?x ",
                "<!DOCTYPE [",
                "&",
                "<",
                "&a;",
                "<a b='",
                "]]>"
            })
    void shouldGoThroughAnyRepetitionOnce(String part) {
        // When
        ParsedFeed feed = Feeds.parseText("<rss version=\"2.0\"><channel>" + part.repeat(100_000));

        // Then
        assertThat(feed.errors().toString()).hasSizeLessThan(20_000);
    }

    @Test
    void shouldKeepTheTextOfElementsNestedTooDeep() {
        // Given
        String feed = "<rss version=\"2.0\"><channel><item><title>x</title><description>" + "<div>".repeat(100_000)
                + "deep" + "</div>".repeat(100_000)
                + "</description></item><item><title>y</title></item></channel></rss>";

        // When
        ParsedFeed parsed = Feeds.parseText(feed);

        // Then
        assertThat(parsed.entries()).extracting(FeedEntry::title).containsExactly("x", "y");
        assertThat(parsed.entries().get(0).summary()).contains("deep");
        assertThat(parsed.errors()).anySatisfy(error -> assertThat(error).contains("200 deep"));
    }

    @Test
    void shouldReadAFeedWithAMillionAttributes() {
        // Given
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><item><title>x</title><a ");
        for (int i = 0; i < 1_000_000; i++) {
            feed.append("a").append(i).append("='' ");
        }

        // When
        ParsedFeed parsed =
                Feeds.parseText(feed.append("/></item></channel></rss>").toString());

        // Then
        assertThat(parsed.entries()).extracting(FeedEntry::title).containsExactly("x");
    }

    @Test
    void shouldCountEntriesBeyondTheLimit() {
        // Given
        String item = "<item><title>x</title></item>";

        // When
        ParsedFeed feed = Feeds.parseText("<rss><channel>" + item.repeat(2050) + "</channel></rss>");

        // Then
        assertThat(feed.entries()).hasSize(2000);
        assertThat(feed.errors()).containsExactly("more than 2000 entries; 50 are left out");
    }

    @Test
    void shouldCountJsonItemsBeyondTheLimit() {
        // Given
        String items = "{\"id\":\"1\"},".repeat(2050);

        // When
        ParsedFeed feed = Feeds.parseText("{\"items\":[" + items + "]}");

        // Then
        assertThat(feed.entries()).hasSize(2000);
        assertThat(feed.errors()).containsExactly("more than 2000 entries; 50 are left out");
    }

    @Test
    void shouldCutWhatIsTooLongAndTellIt() {
        // Given
        String feed = "<rss><channel><item><title>" + "t".repeat(5000) + "</title><guid>" + "g".repeat(5000)
                + "</guid><description>" + "d&amp;lt;".repeat(20_000) + "</description></item></channel></rss>";

        // When
        ParsedFeed parsed = Feeds.parseText(feed);

        // Then
        FeedEntry entry = parsed.entries().get(0);
        assertThat(entry.title()).hasSize(4096);
        assertThat(entry.id()).hasSize(4096);
        assertThat(entry.summary()).hasSizeBetween(32 * 1024, 64 * 1024);
        assertThat(parsed.errors())
                .contains(
                        "line 1: entry 1: <title> is longer than 4096 characters and was cut",
                        "line 1: entry 1: <guid> is longer than 4096 characters and was cut",
                        "line 1: entry 1: <description> is longer than 65536 characters and was cut");
    }

    @Test
    void shouldReadNoMoreThanTheLargestDocument() {
        // Given
        byte[] bytes = new byte[FeedLimits.BYTES + 10];
        java.util.Arrays.fill(bytes, (byte) ' ');
        byte[] start = "<rss><channel><title>big</title>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, bytes, 0, start.length);

        // When
        ParsedFeed feed = new FeedParser().parse(new FeedDocument(bytes, null, null));

        // Then
        assertThat(feed.feed().title()).isEqualTo("big");
        assertThat(feed.errors()).contains("larger than 15728640 bytes; the rest is left out");
    }

    @Test
    void shouldReadOnlySoManyTagsOfBrokenXml() {
        // When
        ParsedFeed parsed = Feeds.parseText("<rss><channel><item><title>x</title>" + "<p>y</p>".repeat(200_000));

        // Then
        assertThat(parsed.entries()).extracting(FeedEntry::title).containsExactly("x");
        assertThat(parsed.errors()).contains("more than 250000 tags in broken XML; the rest is left out");
    }

    @Test
    void shouldEndATagBeforeTheNextBegins() {
        // When
        ParsedFeed parsed = Feeds.parseText("<rss><channel><item<title>x</title><guid>1</guid></item></channel></rss>");

        // Then
        assertThat(parsed.entries()).extracting(FeedEntry::title).containsExactly("x");
        assertThat(parsed.errors()).contains("line 1: a tag that is not closed before the next");
    }

    @Test
    void shouldReadNamesWhoseManyPrefixesAreNotAllKept() {
        // Given
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\" ");
        for (int i = 0; i < 5000; i++) {
            feed.append("xmlns:p").append(i).append("='u' ");
        }
        feed.append("><channel><item xmlns:q='u'><title>x</title></item></channel></rss>");

        // When
        ParsedFeed parsed = Feeds.parseText(feed.toString());

        // Then
        assertThat(parsed.entries()).extracting(FeedEntry::title).containsExactly("x");
    }

    @Test
    void shouldWriteNoLineEndsOrEscapesIntoErrors() {
        // Given
        String date = "&#27;[31m\n{\"level\":\"fake\"}";

        // When
        ParsedFeed feed = Feeds.parseText("<rss><channel><item><pubDate>" + date + "</pubDate></item></channel></rss>");

        // Then
        assertThat(feed.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.chars()).noneMatch(Character::isISOControl));
    }
}
