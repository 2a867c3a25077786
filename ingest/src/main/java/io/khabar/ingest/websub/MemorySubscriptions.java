package io.khabar.ingest.websub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps subscriptions as long as the process lives. */
public final class MemorySubscriptions implements Subscriptions {
    private final Map<String, Subscription> byTopic = new HashMap<>();
    private final Map<String, Subscription> byCallback = new HashMap<>();

    @Override
    public synchronized Optional<Subscription> ofTopic(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }

    @Override
    public synchronized Optional<Subscription> ofCallback(String callbackId) {
        return Optional.ofNullable(byCallback.get(callbackId));
    }

    @Override
    public synchronized void keep(Subscription subscription) {
        forget(subscription.topic());
        byTopic.put(subscription.topic(), subscription);
        byCallback.put(subscription.callbackId(), subscription);
    }

    @Override
    public synchronized void forget(String topic) {
        Subscription old = byTopic.remove(topic);
        if (old != null) {
            byCallback.remove(old.callbackId());
        }
    }

    @Override
    public synchronized List<Subscription> all() {
        return List.copyOf(byTopic.values());
    }
}
