package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.FeedInfo;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.FetchRequest;
import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.fetch.Fetcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {
    private static final String PAGE = """
            <html><head>
            <link rel="alternate" type="application/rss+xml" href="/sport.rss">
            <link rel='ALTERNATE stylesheet' type='application/atom+xml ' href='https://other.example/atom'>
            <link rel="alternate" hreflang="en" href="/en/">
            <link rel="alternate" type="text/xml" href="javascript:x">
            <link rel="alternate" type="application/rss+xml" href="/broken.rss">
            </head></html>
            """;

    private final Map<String, String> site = new HashMap<>();

    @Test
    void shouldFindWhatThePageLinksToWhatRobotsNameAndWhereFeedsUsuallyStand() {
        // Given
        site.put("https://news.example/", PAGE);
        site.put("https://news.example/sport.rss", "<rss>");
        site.put("https://other.example/atom", "<rss>");
        site.put("https://news.example/broken.rss", "<html>not found</html>");
        site.put("https://news.example/robots.txt", "User-agent: *\nSITEMAP:  https://news.example/map.xml\n");
        site.put("https://news.example/map.xml", "<rss>");
        site.put("https://news.example/feed", "<rss>");

        // When
        List<FeedDiscovery.Found> found = discover("https://news.example/");

        // Then
        assertThat(found)
                .extracting(one -> one.url() + " " + one.how())
                .containsExactly(
                        "https://news.example/sport.rss linked by the page",
                        "https://other.example/atom linked by the page",
                        "https://news.example/map.xml named by robots.txt",
                        "https://news.example/feed where feeds usually stand");
    }

    @Test
    void shouldLookNoFurtherWhenTheUrlIsAFeed() {
        // Given
        site.put("https://news.example/feed", "<rss>");

        // Then
        assertThat(discover("https://news.example/feed"))
                .containsExactly(new FeedDiscovery.Found(
                        URI.create("https://news.example/feed"), null, "rss-2.0", 0, "the URL itself"));
    }

    @Test
    void shouldFindNothingWhereNothingIs() {
        assertThat(discover("https://empty.example/")).isEmpty();
    }

    @Test
    void shouldSayWhyThePageCouldNotBeFetched() {
        // Given
        List<String> told = new ArrayList<>();

        // When
        new FeedDiscovery(new Site(site), FeedDiscoveryTest::read).at(URI.create("https://empty.example/"), told::add);

        // Then
        assertThat(told).hasSize(1).allSatisfy(why -> assertThat(why).isNotBlank());
    }

    private List<FeedDiscovery.Found> discover(String url) {
        return new FeedDiscovery(new Site(site), FeedDiscoveryTest::read).at(URI.create(url));
    }

    private static ParsedFeed read(FeedDocument document) {
        boolean feed = new String(document.bytes(), StandardCharsets.UTF_8).startsWith("<rss>");
        return new ParsedFeed(feed ? "rss-2.0" : ParsedFeed.UNKNOWN, FeedInfo.NOTHING, List.of(), List.of());
    }

    private record Site(Map<String, String> documents) implements Fetcher {
        @Override
        public CompletableFuture<FetchResult> fetch(FetchRequest request) {
            String text = documents.get(request.url().toString());
            FetchResult result = text == null
                    ? new FetchResult.Failed(FetchResult.Kind.CLIENT_ERROR, 404, "404")
                    : new FetchResult.Fetched(
                            request.url(),
                            null,
                            200,
                            text.getBytes(StandardCharsets.UTF_8),
                            null,
                            null,
                            null,
                            null,
                            List.of());
            return CompletableFuture.completedFuture(result);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
