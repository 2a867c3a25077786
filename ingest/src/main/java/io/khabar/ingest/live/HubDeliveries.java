package io.khabar.ingest.live;

import io.khabar.ingest.feed.EntryArticles;
import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.FeedParser;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.poll.ListedFacts;
import io.khabar.ingest.publish.ArticleOutlet;
import io.khabar.ingest.websub.PushedFeed;
import io.khabar.news.RawArticle;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Publishes what hubs deliver, with the rights that were signalled at the last poll of the feed. The next poll finds the same
 * articles once more, with the same ids and the same text; enrich drops them.
 */
final class HubDeliveries implements Consumer<PushedFeed>, AutoCloseable {
    private final FeedParser parser = new FeedParser();
    private final EntryArticles entries;
    private final ArticleOutlet outlet;
    private final Function<String, Feed> feeds;
    private final Function<String, LastSignals.Said> signals;

    /**
     * Where deliveries go.
     *
     * @param outlet used by this alone, and closed with it
     * @param feeds the feed with a key, as the list has it
     * @param signals what was said last of the use of the documents of the feed with a key
     */
    HubDeliveries(
            EntryArticles entries,
            ArticleOutlet outlet,
            Function<String, Feed> feeds,
            Function<String, LastSignals.Said> signals) {
        this.entries = entries;
        this.outlet = outlet;
        this.feeds = feeds;
        this.signals = signals;
    }

    /** Waits until Kafka has the delivery, so that the hub delivers again what was not. */
    @Override
    public synchronized void accept(PushedFeed pushed) {
        Feed feed = feeds.apply(pushed.feed());
        LastSignals.Said said = signals.apply(pushed.feed());
        ParsedFeed parsed = parser.parse(new FeedDocument(pushed.bytes(), pushed.contentType(), feed.url()));
        try {
            for (RawArticle article : entries.of(parsed, feed.url().toString(), feed.publisher())) {
                said.addTo(article, feed);
                outlet.publish(ListedFacts.addTo(article, feed));
            }
            outlet.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before Kafka had the delivery", e);
        }
    }

    @Override
    public void close() {
        outlet.close();
    }
}
