package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.article.RightsInfo;
import io.khabar.ingest.feed.EntryArticles;
import io.khabar.ingest.feed.FeedParser;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchSettings;
import io.khabar.ingest.fetch.Fetchers;
import io.khabar.ingest.fetch.Web;
import io.khabar.ingest.hostile.Hostile;
import io.khabar.ingest.hostile.HostileServer;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedListReader;
import io.khabar.news.FeedState;
import io.khabar.news.KnownEntry;
import io.khabar.news.RawArticle;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds and pages of a site that reserves text and data mining in a file of its own. */
class ReservedSiteTest {
    private static final String PLACE = ".well-known";
    private static final String ITEM =
            "<item><guid isPermaLink='false'>%1$s</guid><title>%1$s</title><link>/page/%1$s</link></item>";
    private final Clock clock = Clock.systemUTC();
    private final HostileServer site = HostileServer.start();
    private Web web;

    @BeforeEach
    void start() {
        web = Fetchers.web(settings(), clock);
        site.on("robots.txt", Hostile.NOT_FOUND);
        site.on(
                PLACE,
                call -> call.reply(
                        "200 OK", "", "[{\"location\": \"/\", \"tdm-reservation\": 1, \"tdm-policy\": \"/policy\"}]"));
    }

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void shouldPublishTheFirstArticlesWithWhatTheirSiteReserves() {
        // Given
        feed("", "a", "b");

        // When / Then
        assertThat(visit("", List.of()).articles())
                .extracting(RawArticle::getRightsInfo)
                .containsOnly("tdm-reservation: 1 | tdm-policy: /policy")
                .hasSize(2);
    }

    @Test
    void shouldTellWhatTheSiteReservesOnlyWhenItWasAsked() {
        // Given
        feed("", "a");

        // When
        Visit.Read first = read("", List.of());
        Visit.Read second = read("", first.entries().known());

        // Then
        assertThat(first.siteSignals()).contains(List.of("tdm-reservation: 1", "tdm-policy: /policy"));
        assertThat(second.siteSignals()).isEmpty();
    }

    @Test
    void shouldLetTheHeadersOfADocumentCountBeforeTheFileOfItsSite() {
        // Given
        feed("TDM-Reservation: 0\r\n", "a");

        // When / Then
        assertThat(visit("", List.of()).articles())
                .extracting(RawArticle::getRightsInfo)
                .containsExactly("tdm-reservation: 0");
    }

    @Test
    void shouldLetWhatAPageSaysCountBeforeTheFileOfItsSite() {
        // Given
        feed("", "a", "b");
        site.on("page", call -> {
            String meta = call.request().path().endsWith("a") ? "<meta name=tdm-reservation content=0>" : "";
            call.reply("200 OK", "Content-Type: text/html\r\n", meta + "<p>Whole.</p>");
        });

        // When / Then
        assertThat(visit(", page: true", List.of()).articles())
                .extracting(RawArticle::getRightsInfo)
                .containsExactly("tdm-reservation: 1 | tdm-policy: /policy", "tdm-reservation: 0");
        assertThat(site.requests(PLACE)).hasSize(1);
    }

    @Test
    void shouldAskASiteOnlyWhenItHasSomethingToPublish() {
        // Given
        feed("");

        // When
        visit("", List.of());

        // Then
        assertThat(site.requests(PLACE)).isEmpty();
    }

    @Test
    void shouldPublishNothingAgainWhenTheFileGoes() {
        // Given
        feed("", "a");
        List<KnownEntry> known = visit("", List.of()).known();
        site.on(PLACE, Hostile.NOT_FOUND);

        // When: another process, which knows nothing of the site
        web.close();
        web = Fetchers.web(settings(), clock);

        // Then
        assertThat(visit("", known).articles()).isEmpty();
    }

    private void feed(String headers, String... guids) {
        String items = String.join(
                "", Stream.of(guids).map(guid -> String.format(ITEM, guid)).toList());
        site.on(
                "feed",
                call -> call.reply(
                        "200 OK",
                        "Content-Type: application/rss+xml\r\n" + headers,
                        "<rss version='2.0'><channel>" + items + "</channel></rss>"));
    }

    private SiftedEntries visit(String more, List<KnownEntry> known) {
        return read(more, known).entries();
    }

    private Visit.Read read(String more, List<KnownEntry> known) {
        Feed feed = FeedListReader.read("list", "feeds: [{url: '" + site.url("/feed") + "'" + more + "}]")
                .list()
                .feeds()
                .get(0);
        FeedState before = FeedState.newBuilder().setKnown(known).build();
        Visit visit = new Visitor(web, new FeedParser()::parse, this::articles, Runnable::run, clock, page -> {})
                .visit(feed, before)
                .join();
        return (Visit.Read) visit.outcome();
    }

    private List<RawArticle> articles(ParsedFeed parsed, Feed feed, Fetched document) {
        List<RawArticle> articles =
                new EntryArticles(clock).of(parsed, feed.url().toString(), null, feed.page());
        articles.forEach(
                article -> article.setRightsInfo(RightsInfo.withCloser(article.getRightsInfo(), document.signals())));
        return articles;
    }

    private Settings settings() {
        return Settings.resolve(
                FetchSettings.define(new ConfigDef()),
                SettingSources.ofFlags(Map.of(
                        FetchSettings.PORTS, "80,443," + site.port(),
                        FetchSettings.PRIVATE_ALLOW, "127.0.0.0/8",
                        FetchSettings.PAUSE, "0s",
                        FetchSettings.CONTACT_URL, "https://reader.example/about")));
    }
}
