package io.khabar.ingest.live;

import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedList;
import io.khabar.ingest.poll.SubscriptionStates;
import io.khabar.ingest.state.FeedPartitions;
import io.khabar.ingest.websub.DerivedSecrets;
import io.khabar.ingest.websub.MemorySubscriptions;
import io.khabar.ingest.websub.Subscription;
import io.khabar.ingest.websub.Subscriptions;
import io.khabar.news.FeedState;
import io.khabar.news.HubSubscription;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The subscriptions of the feeds that are ours: in memory for the hubs that call, and in the feeds' states, from which they come
 * back after a restart or a takeover. Those of feeds that are not ours are not kept. Safe for many threads.
 */
final class HubStates implements Subscriptions, SubscriptionStates {
    private final DerivedSecrets secrets;
    private final HubTopics topics;
    private final Clock clock;
    private final Subscriptions kept = new MemorySubscriptions();
    private final Set<Integer> ours = new HashSet<>();
    private final Set<String> changed = new HashSet<>();
    private final LastSignals signals = new LastSignals();
    private volatile Consumer<String> ending = feed -> {};
    private FeedPartitions all = new FeedPartitions(1);
    private Map<String, Feed> list = Map.of();

    HubStates(DerivedSecrets secrets, HubTopics topics, Clock clock) {
        this.secrets = secrets;
        this.topics = topics;
        this.clock = clock;
    }

    /** @param unsubscribe told the key of each feed whose subscription the list does not want any more */
    void endWith(Consumer<String> unsubscribe) {
        ending = unsubscribe;
    }

    /** @throws IllegalStateException when the list does not have the feed */
    synchronized Feed feed(String key) {
        return Optional.ofNullable(list.get(key))
                .orElseThrow(() -> new IllegalStateException("the feed of the delivery is not in the list"));
    }

    /** What was said last of the use of the feed's documents. */
    synchronized LastSignals.Said signals(String key) {
        return signals.of(key);
    }

    @Override
    public synchronized void begin(FeedPartitions partitions) {
        all = partitions;
    }

    @Override
    public void follow(FeedList feeds) {
        synchronized (this) {
            list = feeds.enabled();
        }
        endUnwanted();
    }

    /** One that was made with another key or for another callback URL is asked for anew, and so is one that was never verified. */
    @Override
    public void ours(int partition, Map<String, FeedState> states) {
        synchronized (this) {
            ours.add(partition);
            states.forEach(signals::note);
            states.forEach((feed, state) -> {
                HubSubscription stored = state.getSubscription();
                if (stored != null) {
                    Subscription subscription = HubRecords.subscription(feed, stored, secrets, clock.instant());
                    kept.keep(subscription);
                    Optional.ofNullable(list.get(feed)).ifPresent(listed -> topics.take(subscription.topic(), listed));
                }
            });
        }
        endUnwanted();
    }

    private void endUnwanted() {
        unwanted().forEach(ending);
    }

    private synchronized List<String> unwanted() {
        return kept.all().stream()
                .map(Subscription::feed)
                .filter(feed -> !list.containsKey(feed) || !list.get(feed).websub())
                .toList();
    }

    @Override
    public synchronized void gone(int partition) {
        ours.remove(partition);
        kept.all().stream()
                .map(Subscription::feed)
                .filter(feed -> all.of(feed) == partition)
                .forEach(kept::forget);
        changed.removeIf(feed -> all.of(feed) == partition);
        signals.forget(feed -> all.of(feed) == partition);
    }

    @Override
    public synchronized Set<String> changed() {
        Set<String> feeds = Set.copyOf(changed);
        changed.clear();
        return feeds;
    }

    @Override
    public synchronized FeedState addTo(String feed, FeedState state) {
        signals.note(feed, state);
        HubSubscription now =
                kept.ofFeed(feed).map(one -> HubRecords.stored(one, secrets)).orElse(null);
        return Objects.equals(now, state.getSubscription())
                ? state
                : FeedState.newBuilder(state).setSubscription(now).build();
    }

    @Override
    public synchronized Optional<Subscription> ofFeed(String feed) {
        return kept.ofFeed(feed);
    }

    @Override
    public synchronized Optional<Subscription> ofCallback(String callbackId) {
        return kept.ofCallback(callbackId);
    }

    @Override
    public synchronized void keep(Subscription subscription) {
        if (ours.contains(all.of(subscription.feed()))) {
            kept.keep(subscription);
            changed.add(subscription.feed());
        }
    }

    @Override
    public synchronized void forget(String feed) {
        kept.forget(feed);
        changed.add(feed);
    }

    @Override
    public synchronized List<Subscription> all() {
        return kept.all();
    }

    @Override
    public synchronized boolean complete() {
        return ours.size() == all.count();
    }
}
