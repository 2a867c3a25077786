package io.khabar.ingest.live;

import io.khabar.ingest.feed.EntryArticles;
import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.FeedParser;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.publish.ArticleOutlet;
import io.khabar.ingest.websub.PushedFeed;
import io.khabar.ingest.websub.Subscriber;
import io.khabar.news.RawArticle;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Subscribes to the hubs that followed feeds name, and publishes what they deliver. The poll of the feed finds the same
 * articles once more, with the same ids and the same text; enrich drops them.
 */
final class HubDeliveries implements HubWatch, Consumer<PushedFeed>, AutoCloseable {
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final FeedParser parser = new FeedParser();
    private final EntryArticles entries;
    private final ArticleOutlet outlet;
    private final Supplier<Subscriber> subscriber;

    /**
     * @param outlet used by this alone, and closed with it
     * @param subscriber asked for with the first feed
     */
    HubDeliveries(EntryArticles entries, ArticleOutlet outlet, Supplier<Subscriber> subscriber) {
        this.entries = entries;
        this.outlet = outlet;
        this.subscriber = subscriber;
    }

    @Override
    public void read(ParsedFeed parsed, Feed feed) {
        String hub = parsed.feed().hub();
        if (feed.websub() && hub != null) {
            String self = parsed.feed().self();
            String topic = self == null ? feed.url().toString() : self;
            feeds.put(topic, feed);
            subscriber.get().subscribe(topic, hub);
        }
    }

    /** Publishes a delivery and waits until Kafka has it, so that the hub delivers again what was not. */
    @Override
    public synchronized void accept(PushedFeed pushed) {
        Feed feed = feeds.get(pushed.topic());
        ParsedFeed parsed =
                parser.parse(new FeedDocument(pushed.bytes(), pushed.contentType(), URI.create(pushed.topic())));
        String url = feed == null ? pushed.topic() : feed.url().toString();
        try {
            for (RawArticle article : entries.of(parsed, url, feed == null ? null : feed.publisher())) {
                outlet.publish(completed(article, feed));
            }
            outlet.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before Kafka had the delivery", e);
        }
    }

    private static RawArticle completed(RawArticle article, @Nullable Feed feed) {
        if (feed != null && article.getLanguage() == null) {
            article.setLanguage(feed.language());
        }
        if (feed != null && article.getRightsInfo() == null) {
            article.setRightsInfo(feed.rights());
        }
        article.setLabels(feed == null ? null : feed.labels());
        return article;
    }

    @Override
    public void close() {
        outlet.close();
    }
}
