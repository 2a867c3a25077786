package io.khabar.ingest.live;

import io.khabar.ingest.feed.EntryArticles;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.Fetchers;
import io.khabar.ingest.fetch.FormPoster;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.poll.SubscriptionStates;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.ingest.push.PushSettings;
import io.khabar.ingest.websub.DerivedSecrets;
import io.khabar.ingest.websub.Subscriber;
import io.khabar.ingest.websub.SubscriberOptions;
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
    private final HubStates states;
    private final FormPoster forms;
    private final HubDeliveries deliveries;
    private final Subscriber subscriber;

    Hubs(Settings settings, MeterRegistry meters, Clock clock) {
        SubscriberOptions options = PushSettings.subscriber(settings);
        DerivedSecrets secrets = new DerivedSecrets(PushSettings.websubKey(settings), options.callbackUrl());
        this.states = new HubStates(secrets, topics, clock);
        this.forms = Fetchers.forms(settings, clock);
        this.deliveries = new HubDeliveries(
                new EntryArticles(clock),
                new PublisherFactory(settings, clock, patience)
                        .pushed(refusal -> log.warn("{} {}", refusal.origin(), refusal.reason())),
                states::feed,
                states::signals);
        this.subscriber = new Subscriber(states, forms::post, options, secrets, deliveries, meters, clock);
        states.endWith(subscriber::unsubscribe);
    }

    /** Whom the hubs call. */
    Subscriber subscriber() {
        return subscriber;
    }

    /** A feed that names no hub any more is not asked of it any more either. */
    @Override
    public void read(ParsedFeed parsed, Feed feed) {
        String hub = parsed.feed().hub();
        if (hub == null) {
            subscriber.unsubscribe(feed.key());
        } else if (feed.websub()) {
            topics.topic(parsed, feed).ifPresent(topic -> subscriber.subscribe(feed.key(), topic, hub));
        }
    }

    @Override
    public SubscriptionStates states() {
        return states;
    }

    /** After the server that the hubs call. */
    @Override
    public void close() {
        patience.close();
        deliveries.close();
        forms.close();
    }
}
