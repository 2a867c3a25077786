package io.khabar.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.feed.EntryArticles;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedListReader;
import io.khabar.ingest.publish.KeptOutlet;
import io.khabar.ingest.websub.PushedFeed;
import io.khabar.news.RawArticle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a hub delivers carries what the publisher's own server said of its use. */
class HubDeliveriesTest {
    private static final Feed FEED = FeedListReader.read(
                    "list", "feeds: [{url: 'https://a.example/rss', rights: '© A'}]")
            .list()
            .feeds()
            .get(0);

    private final KeptOutlet outlet = new KeptOutlet();

    @Test
    void shouldAddWhatHeadersAndTheSiteSaidLast() {
        // When
        deliver(List.of("x-robots-tag: noai"), List.of("tdm-reservation: 1"), "");

        // Then
        assertThat(outlet.articles)
                .extracting(RawArticle::getRightsInfo)
                .containsExactly("© A | x-robots-tag: noai | tdm-reservation: 1");
    }

    @Test
    void shouldLetTheHeadersCountBeforeTheSiteAndTheEntryBeforeTheList() {
        // When
        deliver(List.of("tdm-reservation: 0"), List.of("tdm-reservation: 1"), "<copyright>© Entry</copyright>");

        // Then
        assertThat(outlet.articles)
                .extracting(RawArticle::getRightsInfo)
                .containsExactly("© Entry | tdm-reservation: 0");
    }

    @Test
    void shouldAddNothingWhereNothingWasSaid() {
        // When
        deliver(List.of(), List.of(), "");

        // Then
        assertThat(outlet.articles).extracting(RawArticle::getRightsInfo).containsExactly("© A");
    }

    private void deliver(List<String> document, List<String> site, String channel) {
        String rss = "<rss version='2.0'><channel><title>A</title>" + channel
                + "<item><guid>one</guid><title>one</title><description>text</description></item></channel></rss>";
        try (HubDeliveries deliveries = new HubDeliveries(
                new EntryArticles(Clock.systemUTC()),
                outlet,
                key -> FEED,
                key -> new LastSignals.Said(document, site))) {
            deliveries.accept(new PushedFeed(
                    FEED.key(), FEED.key(), rss.getBytes(StandardCharsets.UTF_8), "application/rss+xml"));
        }
    }
}
