package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Addresses to which the links of a feed are relative, and what links then grow to. */
class FeedBasesTest {
    @Test
    void shouldNotCarryABaseOfAnyLengthToEveryLink() {
        // Given
        String feed = "<feed xml:base=\"http://a.example/" + "x".repeat(5000)
                + "/\"><entry xml:base=\"http://b.example/\"><link href=\"b\"/></entry>"
                + "<entry><link href=\"a\"/></entry></feed>";

        // When
        ParsedFeed parsed = Feeds.parseText(feed);

        // Then
        assertThat(parsed.entries()).extracting(FeedEntry::link).containsExactly("http://b.example/b", "a");
    }

    @Test
    void shouldNotCarryABaseThatGrowsWithEachElementToEveryLink() {
        // Given: each of 190 elements makes the base longer by 4,000 characters
        String feed = "<rss><channel xml:base=\"http://a.example/\">"
                + ("<d xml:base=\"" + "x".repeat(4000) + "/\">").repeat(190)
                + "<item><link>l</link><description>&lt;a href=x&gt;y&lt;/a&gt;</description></item>".repeat(2000)
                + "</d>".repeat(190) + "</channel></rss>";

        // When
        ParsedFeed parsed = Feeds.parseText(feed);

        // Then
        assertThat(parsed.entries())
                .hasSize(2000)
                .allSatisfy(entry -> assertThat(entry.link()).hasSizeLessThan(8000));
    }

    @Test
    void shouldBoundWhatRelativeLinksBecomeInAll() {
        // Given: 40,000 links would become 4,000 characters each
        String feed = "<feed xml:base=\"http://a.example/" + "x".repeat(4000) + "/\"><entry><content type=\"html\">"
                + "&lt;a href=x&gt;y&lt;/a&gt;".repeat(40_000) + "</content></entry></feed>";

        // When
        String content = Feeds.parseText(feed).entries().get(0).content();

        // Then
        assertThat(content.length()).isLessThan(FeedLimits.CONTENT);
        assertThat(content.startsWith("<a href=\"http://a.example/x")).isTrue();
        assertThat(content.endsWith("<a>y</a>")).isTrue();
    }

    @Test
    void shouldCutATextThatNothingIsLeftOf() {
        // Given: a link alone is longer than what a summary may hold
        String feed = "<rss><channel xml:base=\"http://a.example/" + "x".repeat(4000) + "/\"><item><description>"
                + "&lt;a href=x&gt;y&lt;/a&gt;".repeat(100) + "</description></item></channel></rss>";

        // When
        ParsedFeed parsed = Feeds.parseText(feed);

        // Then
        assertThat(parsed.entries().get(0).summary()).hasSizeLessThanOrEqualTo(FeedLimits.SUMMARY);
    }
}
