package io.khabar.ingest.websub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps subscriptions as long as the process lives. */
public final class MemorySubscriptions implements Subscriptions {
    private final Map<String, Subscription> byFeed = new HashMap<>();
    private final Map<String, Subscription> byCallback = new HashMap<>();

    @Override
    public synchronized Optional<Subscription> ofFeed(String feed) {
        return Optional.ofNullable(byFeed.get(feed));
    }

    @Override
    public synchronized Optional<Subscription> ofCallback(String callbackId) {
        return Optional.ofNullable(byCallback.get(callbackId));
    }

    @Override
    public synchronized void keep(Subscription subscription) {
        forget(subscription.feed());
        byFeed.put(subscription.feed(), subscription);
        byCallback.put(subscription.callbackId(), subscription);
    }

    @Override
    public synchronized void forget(String feed) {
        Subscription old = byFeed.remove(feed);
        if (old != null) {
            byCallback.remove(old.callbackId());
        }
    }

    @Override
    public synchronized List<Subscription> all() {
        return List.copyOf(byFeed.values());
    }

    @Override
    public boolean complete() {
        return true;
    }
}
