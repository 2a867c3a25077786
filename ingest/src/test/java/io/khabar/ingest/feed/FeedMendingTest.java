package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedMendingTest {

    @Test
    void shouldReadWhatWasNeverClosed() {
        // When
        ParsedFeed feed = Feeds.parse("broken/unclosed.xml");

        // Then
        assertThat(feed.format()).isEqualTo("rss-2.0");
        assertThat(feed.feed().title()).isEqualTo("Broken Post");
        assertThat(feed.entries())
                .extracting(FeedEntry::title)
                .containsExactly("First & foremost", "Half a section", "Whole", "5 < 6 &unknown; ’s ’t\uFFFD");
        assertThat(feed.entries().get(0).link()).isEqualTo("https://broken.example/1");
        assertThat(feed.entries().get(0).summary()).isEqualTo("a <b>bold<br> claim</b>");
        assertThat(feed.entries().get(1).link()).isEqualTo("https://broken.example/2?x=1&y=2&copy=3");
        assertThat(feed.entries().get(2).id()).isEqualTo("id-3");
        assertThat(feed.entries().get(3).published()).isNotNull();
    }

    @Test
    void shouldSayWhatWasMendedAndWhere() {
        // When
        ParsedFeed feed = Feeds.parse("broken/unclosed.xml");

        // Then
        assertThat(feed.errors())
                .anySatisfy(error -> assertThat(error).startsWith("line 2: broken XML, mended: "))
                .contains(
                        "line 1: 18 characters before the first <, passed over",
                        "line 5: a CDATA section that is not closed",
                        "line 7: < that begins no tag",
                        "line 2: <title> is not closed, 2 times");
    }

    @Test
    void shouldKeepControlsAndInvisibleCharactersOutOfIdentifiersAndLinks() {
        // When
        ParsedFeed feed = Feeds.parse("broken/controls.xml");

        // Then
        assertThat(feed.feed().title()).isEqualTo("Controlled");
        assertThat(feed.entries().get(0).id()).isEqualTo("abcd");
        assertThat(feed.entries().get(0).title()).isEqualTo("Reads reversed");
        assertThat(feed.entries().get(0).link()).isEqualTo("https://x.example/pa%20th");
        assertThat(feed.errors()).contains("line 1: control characters, taken out, 3 times");
    }

    @Test
    void shouldLeaveNothingThatRunsInLinksAndHtml() {
        // When
        FeedEntry entry = Feeds.parse("broken/controls.xml").entries().get(1);

        // Then
        assertThat(entry.link()).isNull();
        assertThat(entry.summary()).isEqualTo("<a>go</a><img>");
    }

    @Test
    void shouldEscapePlainTextInWhichABrowserCouldFindATag() {
        // When
        ParsedFeed feed = Feeds.parseText("<rss><channel><item><description>"
                + "a &lt;x=\"1\" onerror=\"y\"> b</description></item></channel></rss>");

        // Then
        assertThat(feed.entries().get(0).summary()).isEqualTo("a &lt;x=&quot;1&quot; onerror=&quot;y&quot;&gt; b");
    }

    @ParameterizedTest
    @CsvSource({"cut.xml, 2, Half a ti", "cut.json, 1, whole", "no-namespace.xml, 1, x", "not-a-number.json, 2, Second"
    })
    void shouldReadWhatStandsBeforeTheBreak(String file, int entries, String last) {
        // When
        ParsedFeed feed = Feeds.parse("broken/" + file);

        // Then
        assertThat(feed.entries()).hasSize(entries);
        assertThat(feed.entries().get(entries - 1).title()).isEqualTo(last);
    }

    @Test
    void shouldTakePrefixesThatNobodyDeclaredForWhatTheyUsuallyMean() {
        // When
        ParsedFeed feed = Feeds.parse("broken/no-namespace.xml");

        // Then
        assertThat(feed.entries().get(0).published()).isNotNull();
        assertThat(feed.entries().get(0).content()).isEqualTo("<p>y</p>");
        assertThat(feed.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A &amp; B, A & B",
        "A &amp;amp; B, A & B",
        "A &amp;lt;i&amp;gt;b&amp;lt;/i&amp;gt;, A b",
        "<![CDATA[A <i>b</i> &amp; c]]>, A b & c",
        "<![CDATA[<![CDATA[A b]]>]]>, A b",
        "&lt;![CDATA[A &lt;i>b&lt;/i>]]&gt;, A b",
        "&lt;![CDATA[A]]&gt; b &lt;![CDATA[c]]&gt;, <![CDATA[A]]> b <![CDATA[c]]>",
        "1 &lt; 2 &gt; 0, 1 < 2 > 0",
        "x<b>y</b>z, xyz",
        "R&amp;D &#8211; Q&amp;A, R&D – Q&A",
        "It&amp;#39;s &amp;nbsp; late, It's late",
        "‏عاجل: خبر, ‏عاجل: خبر"
    })
    void shouldMakeTitlesPlainText(String title, String plain) {
        // When
        ParsedFeed feed = Feeds.parseText("<rss><channel><item><title>" + title + "</title></item></channel></rss>");

        // Then
        assertThat(feed.entries().get(0).title()).isEqualTo(plain);
    }

    @Test
    void shouldReadControlsThatWereQuotesAndDashesInWindows1252() {
        // When
        FeedEntry entry =
                Feeds.parse("broken/controls-for-quotes.xml").entries().get(0);

        // Then
        assertThat(entry.title()).isEqualTo("The mayor’s “new” bridge – and more…");
        assertThat(entry.summary()).isEqualTo("<p>It’s open</p>");
    }

    @Test
    void shouldKnowJsonFeedByItsHeadThoughItIsCutBeforeItsItems() {
        // When
        ParsedFeed feed = Feeds.parse("broken/cut-head.json");

        // Then
        assertThat(feed.format()).isEqualTo("json-feed-1.1");
        assertThat(feed.feed().title()).isEqualTo("Lake News");
        assertThat(feed.feed().link()).isEqualTo("https://lake.example/");
        assertThat(feed.entries()).isEmpty();
        assertThat(feed.errors()).singleElement().asString().startsWith("line 1: broken JSON, read up to here: ");
    }

    @Test
    void shouldReadOnBehindCharactersThatXmlDoesNotHave() {
        // Given: escaped twice, in Base64, and in each kind of field
        String odd = "&amp;#xFFFE;&amp;#xD800;&amp;#1;";
        String item = "<title>T" + odd + "</title><author>A" + odd + "</author><category>C" + odd + "</category>";

        // When
        FeedEntry rss = Feeds.parseText("<rss><channel><item>" + item + "<link>https://a.example/" + odd
                        + "</link><description>D" + odd + "</description></item></channel></rss>")
                .entries()
                .get(0);
        FeedEntry atom = Feeds.parseText("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>" + item
                        + "<link href=\"https://a.example/&#xFFFF;1\" type=\"&#xFFFE;\" rel=\"&#xFFFE;\"/>"
                        + "<content type=\"application/octet-stream\">Q++/vkM=</content></entry></feed>")
                .entries()
                .get(0);

        // Then
        assertThat(rss.title()).startsWith("T");
        assertThat(rss.author()).startsWith("A");
        assertThat(rss.categories().get(0)).startsWith("C");
        assertThat(rss.summary()).startsWith("D");
        assertThat(atom.title()).startsWith("T");
        assertThat(atom.author()).startsWith("A");
        assertThat(atom.content()).isEqualTo("CC");
    }

    @Test
    void shouldKeepTheTextBehindWhatNeverEnds() {
        // When
        ParsedFeed feed = Feeds.parse("broken/open-ends.xml");

        // Then
        assertThat(feed.entries())
                .extracting(FeedEntry::summary)
                .containsExactly(
                        "<p>The pump runs.</p>The well is full.<p></p>",
                        "<p>See the film.</p><p>It is short.</p>",
                        "<p>One.</p><p>Two.</p><p>Three.</p>",
                        "<p>Before.</p>",
                        "<p>ABCD</p>",
                        "The lamp is on",
                        "<p>The last word</p>");
    }
}
