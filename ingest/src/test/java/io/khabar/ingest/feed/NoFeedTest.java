package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoFeedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html | an HTML page, expected a feed; it names https://base.example/feed.xml, https://other.example/atom",
                "bare.html | line 1: an HTML page, expected a feed; it names no feed",
                "other.xml | line 1: root element <catalog>, expected <rss>",
                "other.json | line 1: JSON without \"items\", expected a JSON Feed",
                "words.txt | line 1: plain text, expected a feed; it begins with \"Service unavailable\"",
                "blank.txt | the document is empty; expected a feed",
                "binary.gz | is binary"
            })
    void shouldSayWhatADocumentIsThatIsNoFeed(String file, String error) {
        // When
        ParsedFeed feed = Feeds.parse("nofeed/" + file);

        // Then
        assertThat(feed.format()).isEqualTo(ParsedFeed.UNKNOWN);
        assertThat(feed.entries()).isEmpty();
        assertThat(feed.errors()).anySatisfy(one -> assertThat(one).contains(error));
    }
}
