package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedSafetyTest {

    @Test
    void shouldReadNoFileThatAnEntityNames() {
        // When
        ParsedFeed feed = Feeds.parse("hostile/xxe-file.xml");

        // Then
        assertThat(feed.feed().title()).isEqualTo("before &secret; after");
        assertThat(feed.errors()).contains("line 2: 1 declared entities are not plain text, passed over");
    }

    @Test
    void shouldCallNoHostThatAFeedNames() throws IOException {
        // Given
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(canary.getLocalPort());
            String feed = new String(Feeds.bytes("hostile/xxe-http.xml"), StandardCharsets.UTF_8).replace("PORT", port);

            // When
            ParsedFeed parsed = Feeds.parseText(feed);

            // Then
            assertThat(parsed.feed().title()).isEqualTo("calls &call; nobody");
            assertThat(called(canary)).isFalse();
        }
    }

    @Test
    void shouldRefuseADocumentTypeThatReachesTheParserAllTheSame() throws IOException {
        // Given
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + canary.getLocalPort() + "/";

            // When
            Optional<StrictXml.Fault> fault =
                    StrictXml.read("<!DOCTYPE rss SYSTEM \"" + url + "\"><rss/>", new TreeBuilder(new Notes(), false));

            // Then
            assertThat(fault)
                    .hasValueSatisfying(found -> assertThat(found.what()).contains("DOCTYPE"));
            assertThat(called(canary)).isFalse();
        }
    }

    @Test
    void shouldKeepOnlyPlainTextOfDeclaredEntities() {
        // When / Then
        assertThat(Feeds.parse("hostile/parameter-entities.xml").feed().title()).isEqualTo("got &all; and safe text");
    }

    @Test
    void shouldNotExpandEntitiesWithinEntities() {
        // When / Then
        assertThat(Feeds.parse("hostile/billion-laughs.xml").feed().title()).isEqualTo("ha &j; ha");
    }

    @Test
    void shouldBoundWhatEntitiesAddInAll() {
        // Given: each of 100,000 references would add 190 characters
        String feed = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(190) + "\">]><rss><channel><item><description>"
                + "&a;".repeat(100_000) + "</description></item></channel></rss>";

        // When
        String mended = XmlMending.mend(feed, new Notes());

        // Then
        assertThat(mended.length()).isLessThan(2_000_000);
    }

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

    private static boolean called(ServerSocket canary) throws IOException {
        canary.setSoTimeout(1);
        try {
            canary.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
