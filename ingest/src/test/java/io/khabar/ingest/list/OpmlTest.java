package io.khabar.ingest.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {

    @Test
    void shouldMakeTagsOfTheOutlinesAroundAFeed() throws IOException {
        // When
        CheckedList read = OpmlReader.read("nested.opml", Lists.open("nested.opml"));

        // Then
        assertThat(read.list().feeds())
                .extracting(Feed::key, Feed::publisher, Feed::language, Feed::tags)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "https://sport.example/rss", "ملاعب المثال", "ar", List.of("Arabic", "Sport")),
                        org.assertj.core.groups.Tuple.tuple(
                                "https://daily.example/feed",
                                "Example Daily",
                                "en-US",
                                List.of("Arabic", "news", "egypt", "politics")));
        assertThat(read.mistakes())
                .containsExactly(
                        "nested.opml:11: \"https://DAILY.example/feed#x\" stands in this file already; the first is taken",
                        "nested.opml:13: expected an absolute http or https URL in xmlUrl, found"
                                + " \"ftp://broken.example/rss\"");
    }

    @Test
    void shouldReadUrlsThatAreMadeForReaders() throws IOException {
        // Given
        String opml = "<opml version='1.0'><body><outline text='a' xmlUrl='feed://a.example/rss'/>"
                + "<outline text='b' xmlUrl='feed:https://b.example/rss'/></body></opml>";

        // When
        CheckedList read = OpmlReader.read("r.opml", new ByteArrayInputStream(opml.getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(read.list().feeds())
                .extracting(Feed::key)
                .containsExactly("http://a.example/rss", "https://b.example/rss");
    }

    @Test
    void shouldMendWhatIsNotWellFormedAndTellItsLine() throws IOException {
        // When
        CheckedList read = OpmlReader.read("ampersand.opml", Lists.open("ampersand.opml"));

        // Then
        assertThat(read.list().feeds())
                .extracting(feed -> feed.url().toString(), Feed::publisher, Feed::tags)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "https://a.example/rss?cat=1&lang=ar", "Q & A", List.of("News")),
                        org.assertj.core.groups.Tuple.tuple(
                                "https://b.example/rss?x=1&y=2", "أسئلة\u00A0وأجوبة", List.of("News")),
                        org.assertj.core.groups.Tuple.tuple("https://c.example/rss", "R&D", List.of("News")),
                        org.assertj.core.groups.Tuple.tuple("https://d.example/rss", "Last", List.of()));
        assertThat(read.mistakes())
                .containsExactly("ampersand.opml:6: is no well-formed XML, mended: & that begins no entity, 3 times");
    }

    @Test
    void shouldTellThatItIsNoTextAtAll() throws IOException {
        // When
        CheckedList read = OpmlReader.read("p.opml", new ByteArrayInputStream(new byte[] {(byte) 0x89, 'P', 'N', 'G'}));

        // Then
        assertThat(read.mistakes()).singleElement().asString().contains("is no well-formed XML here");
    }

    @Test
    void shouldReadWhatItWrites() throws IOException {
        // Given
        String written = OpmlWriter.write(Lists.good());

        // When
        CheckedList read = OpmlReader.read("w", new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(read.mistakes()).isEmpty();
        assertThat(read.list().feeds())
                .containsExactlyInAnyOrderElementsOf(Lists.good().feeds());
    }

    @Test
    void shouldReadNoOtherFileForAnEntity() throws IOException {
        // When
        CheckedList read = OpmlReader.read("entity.opml", Lists.open("entity.opml"));

        // Then
        assertThat(read.list().feeds()).isEmpty();
        assertThat(read.mistakes())
                .singleElement()
                .asString()
                .startsWith("entity.opml:")
                .contains("document type");
    }

    @Test
    void shouldSayWhereItIsNoXml() throws IOException {
        // Given
        byte[] half = "<opml>\n<body>\n<outline xmlUrl='https://a.example/f'/>\n</bod".getBytes(StandardCharsets.UTF_8);

        // When
        CheckedList read = OpmlReader.read("half.opml", new ByteArrayInputStream(half));

        // Then
        assertThat(read.list().feeds()).hasSize(1);
        assertThat(read.mistakes()).singleElement().asString().startsWith("half.opml:4: is no well-formed XML");
    }

    @Test
    void shouldRefuseAnotherDocument() throws IOException {
        // Given
        byte[] page = "<html><outline xmlUrl='https://a.example/f'/></html>".getBytes(StandardCharsets.UTF_8);

        // When
        CheckedList read = OpmlReader.read("page", new ByteArrayInputStream(page));

        // Then
        assertThat(read).isEqualTo(new CheckedList(FeedList.EMPTY, List.of("page:1: expected OPML, found <html>")));
    }
}
