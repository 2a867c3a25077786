package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.feed.FeedInfo;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.FetchRequest;
import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.fetch.Fetcher;
import io.khabar.ingest.fetch.SiteRights;
import io.khabar.ingest.fetch.Web;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedListReader;
import io.khabar.news.FeedState;
import io.khabar.news.RawArticle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisitorTest {
    private static final Feed FEED = FeedListReader.read(
                    "list",
                    "feeds: [{url: 'https://a.example/rss', publisher: A, language: ar, rights: mine, labels: L}]")
            .list()
            .feeds()
            .get(0);
    private static final ParsedFeed PARSED = new ParsedFeed("rss-2.0", FeedInfo.NOTHING, List.of(), List.of());

    private static final ParsedFeed SITEMAP = new ParsedFeed("sitemap", FeedInfo.NOTHING, List.of(), List.of());

    private final List<FetchRequest> requests = new ArrayList<>();

    @Test
    void shouldFillFromTheListWhatNeitherEntryNorFeedSays() {
        // Given
        RawArticle silent = RawArticle.newBuilder().setId("1").build();
        RawArticle speaking = RawArticle.newBuilder()
                .setId("2")
                .setPublisher("B")
                .setLanguage("en")
                .setRightsInfo("theirs")
                .build();

        // When
        Visit visit = visit(document -> PARSED, (parsed, feed, document) -> List.of(silent, speaking));

        // Then
        assertThat(((Visit.Read) visit.outcome()).entries().articles())
                .extracting(
                        RawArticle::getPublisher,
                        RawArticle::getLanguage,
                        RawArticle::getRightsInfo,
                        RawArticle::getLabels)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B", "en", "theirs", "L"),
                        org.assertj.core.groups.Tuple.tuple("A", "ar", "mine", "L"));
    }

    @Test
    void shouldAskWhereTheFeedHasMovedWithItsValidators() {
        // When
        visit(document -> PARSED, (parsed, feed, document) -> List.of());

        // Then
        assertThat(requests)
                .singleElement()
                .hasToString("FetchRequest[url=https://there.example/rss, etag=\"e\", lastModified=null]");
    }

    @Test
    void shouldNotTakeTheProxysFaultForTheFeeds() {
        // Given
        FetchResult refused = new FetchResult.Failed(FetchResult.Kind.PROXY, 0, "407");
        Fetcher proxied = new Fetcher() {
            @Override
            public CompletableFuture<FetchResult> fetch(FetchRequest request) {
                return CompletableFuture.completedFuture(refused);
            }

            @Override
            public void close() {
                // nothing is open
            }
        };

        // When
        Visit visit = new Visitor(
                        new Web(proxied, SiteRights.NONE),
                        document -> PARSED,
                        VisitorTest::urlOnly,
                        Runnable::run,
                        Clock.systemUTC(),
                        page -> {})
                .visit(FEED, FeedState.newBuilder().build())
                .join();

        // Then
        assertThat(visit.outcome()).isEqualTo(new Visit.PutOff());
    }

    @Test
    void shouldTakeADocumentThatIsNoFeedForAFailure() {
        // Given
        ParsedFeed page = new ParsedFeed(ParsedFeed.UNKNOWN, FeedInfo.NOTHING, List.of(), List.of("a web page"));

        // Then
        assertThat(visit(document -> page, (parsed, feed, document) -> List.of())
                        .outcome())
                .isEqualTo(new Visit.Failed("bad_feed", 200, "a web page"));
    }

    @Test
    void shouldReadTheSitemapsOfAnIndexAndKeepNoValidatorOfIt() {
        // Given
        ParsedFeed index = index(List.of("https://a.example/1.xml", "https://a.example/2.xml", "no URL"));

        // When
        Visit visit =
                visit(document -> document.base().getPath().equals("/rss") ? index : SITEMAP, VisitorTest::urlOnly);

        // Then
        assertThat(visit.outcome()).isInstanceOfSatisfying(Visit.Read.class, read -> {
            assertThat(read.entries().articles())
                    .extracting(RawArticle::getId)
                    .containsExactly("https://a.example/2.xml", "https://a.example/1.xml");
            assertThat(read.document().etag()).isNull();
        });
    }

    @Test
    void shouldFetchTenSitemapsOfAnIndexAndNoneOfAnIndexInIt() {
        // Given
        ParsedFeed index = index(IntStream.range(0, 30)
                .mapToObj(i -> "https://a.example/" + i + ".xml")
                .toList());

        // When
        Visit visit = visit(document -> index, VisitorTest::urlOnly);

        // Then
        assertThat(requests).hasSize(1 + SitemapChildren.MOST);
        assertThat(visit.outcome()).isEqualTo(new Visit.Failed("bad_answer", 0, "none of the index's sitemaps is one"));
    }

    private static ParsedFeed index(List<String> children) {
        FeedInfo info = new FeedInfo(null, null, null, null, null, null, null, null, children);
        return new ParsedFeed("sitemap-index", info, List.of(), List.of());
    }

    private static List<RawArticle> urlOnly(ParsedFeed parsed, Feed feed, FetchResult.Fetched document) {
        return List.of(RawArticle.newBuilder().setId(document.url().toString()).build());
    }

    @Test
    void shouldOutliveAFaultOfItsOwn() {
        // When
        Visit visit = visit(
                document -> {
                    throw new IllegalStateException("oops");
                },
                (parsed, feed, document) -> List.of());

        // Then
        assertThat(visit.outcome())
                .isInstanceOfSatisfying(
                        Visit.Failed.class,
                        failed -> assertThat(failed.reason()).contains("oops"));
    }

    private Visit visit(FeedReader reader, ArticleMaker articles) {
        FeedState before = FeedState.newBuilder()
                .setEtag("\"e\"")
                .setMoved("https://there.example/rss")
                .build();
        return new Visitor(
                        new Web(new Answering(), SiteRights.NONE),
                        reader,
                        articles,
                        Runnable::run,
                        Clock.systemUTC(),
                        page -> {})
                .visit(FEED, before)
                .join();
    }

    private final class Answering implements Fetcher {
        @Override
        public CompletableFuture<FetchResult> fetch(FetchRequest request) {
            requests.add(request);
            return CompletableFuture.completedFuture(new FetchResult.Fetched(
                    request.url(), null, 200, new byte[0], null, "\"e\"", null, null, List.of()));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
