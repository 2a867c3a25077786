package io.khabar.ingest.push;

import io.khabar.ingest.fetch.FetchSettings;
import io.khabar.ingest.fetch.Fetchers;
import io.khabar.ingest.fetch.FormPoster;
import io.khabar.ingest.hub.TestHub;
import io.khabar.ingest.websub.DerivedSecrets;
import io.khabar.ingest.websub.MemorySubscriptions;
import io.khabar.ingest.websub.PushedFeed;
import io.khabar.ingest.websub.Subscriber;
import io.khabar.ingest.websub.SubscriberOptions;
import io.khabar.ingest.websub.Subscription;
import io.khabar.ingest.websub.SubscriptionStatus;
import io.khabar.runtime.MovingClock;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.awaitility.Awaitility;

/** A subscriber behind its server, and two hubs of this machine: over real HTTP both ways. */
final class HubLine implements AutoCloseable {
    static final String FEED = "https://news.example/feed";
    static final String TOPIC = "https://news.example/feed?lang=ar&page=1";
    static final String DOCUMENT = "<feed>خبر</feed>";

    final MovingClock clock = new MovingClock(Pushing.NOW);
    final MemorySubscriptions subscriptions = new MemorySubscriptions();
    final List<PushedFeed> feeds = new ArrayList<>();
    final TestHub hub;
    final TestHub other;
    boolean full;
    Subscriber subscriber;
    Pushing server;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FormPoster forms;

    HubLine() {
        try {
            hub = new TestHub();
            other = new TestHub();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forms = Fetchers.forms(
                Settings.resolve(
                        FetchSettings.define(new ConfigDef()),
                        SettingSources.ofFlags(Map.of(
                                FetchSettings.PRIVATE_ALLOW,
                                "127.0.0.0/8",
                                FetchSettings.PORTS,
                                URI.create(hub.url()).getPort() + ","
                                        + URI.create(other.url()).getPort()))),
                clock);
        begin(false);
    }

    /** Begins with a subscriber and its server, which knows what the one before it subscribed to. */
    void begin(boolean sha1) {
        DerivedSecrets secrets = new DerivedSecrets("k".repeat(32), TestHub.CALLBACKS);
        SubscriberOptions options = new SubscriberOptions(TestHub.CALLBACKS, Duration.ofDays(7), sha1);
        subscriber = new Subscriber(subscriptions, forms::post, options, secrets, this::take, meters, clock);
        server = Pushing.forHubs(subscriber, Map.of(PushSettings.WEBSUB_BODY_MAX_BYTES, "2048"));
        hub.port = server.server.port();
    }

    void endServer() {
        server.close();
    }

    private void take(PushedFeed feed) {
        if (full) {
            throw new IllegalStateException("full");
        }
        feeds.add(feed);
    }

    /** Subscribes, and waits until the hub has verified it. */
    void active() {
        subscriber.subscribe(FEED, TOPIC, hub.url());
        awaitStatus(SubscriptionStatus.ACTIVE);
        Awaitility.await().until(() -> hub.verifications.size() == 1);
    }

    void awaitStatus(SubscriptionStatus status) {
        Awaitility.await().until(() -> subscription().status() == status);
    }

    Subscription subscription() {
        return subscriptions.ofFeed(FEED).orElseThrow();
    }

    double count(String name, String outcome) {
        return Optional.ofNullable(meters.find(name).tag("outcome", outcome).counter())
                .map(Counter::count)
                .orElse(0.0);
    }

    @Override
    public void close() {
        server.close();
        forms.close();
        other.close();
        hub.close();
    }
}
