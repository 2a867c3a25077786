package io.khabar.ingest.live;

import io.khabar.ingest.feed.EntryArticles;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.Fetchers;
import io.khabar.ingest.fetch.FormPoster;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.ingest.push.PushSettings;
import io.khabar.ingest.websub.MemorySubscriptions;
import io.khabar.ingest.websub.Subscriber;
import io.khabar.runtime.Settings;
import io.khabar.schemas.serde.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the hubs that followed feeds name to deliver them, and publishes what they deliver. */
final class Hubs implements HubWatch, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Hubs.class);

    private final Patience patience = new Patience();
    private final HubTopics topics = new HubTopics();
    private final FormPoster forms;
    private final HubDeliveries deliveries;
    private final Subscriber subscriber;

    Hubs(Settings settings, MeterRegistry meters, Clock clock) {
        this.forms = Fetchers.forms(settings, clock);
        this.deliveries = new HubDeliveries(
                new EntryArticles(clock),
                new PublisherFactory(settings, clock, patience)
                        .pushed(refusal -> log.warn("{} {}", refusal.origin(), refusal.reason())),
                topics);
        this.subscriber = new Subscriber(
                new MemorySubscriptions(), forms::post, PushSettings.subscriber(settings), deliveries, meters, clock);
    }

    /** Whom the hubs call. */
    Subscriber subscriber() {
        return subscriber;
    }

    @Override
    public void read(ParsedFeed parsed, Feed feed) {
        String hub = parsed.feed().hub();
        if (feed.websub() && hub != null) {
            topics.topic(parsed, feed).ifPresent(topic -> subscriber.subscribe(topic, hub));
        }
    }

    /** After the server that the hubs call. */
    @Override
    public void close() {
        patience.close();
        deliveries.close();
        forms.close();
    }
}
