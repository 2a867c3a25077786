package io.khabar.ingest.websub;

import java.util.List;
import java.util.Optional;

/** Where subscriptions are kept: one for each topic. Thread-safe. */
public interface Subscriptions {

    Optional<Subscription> ofTopic(String topic);

    Optional<Subscription> ofCallback(String callbackId);

    /** Keeps it in place of the one that its topic had. */
    void keep(Subscription subscription);

    void forget(String topic);

    /** All of them as they are now, in no order. */
    List<Subscription> all();
}
