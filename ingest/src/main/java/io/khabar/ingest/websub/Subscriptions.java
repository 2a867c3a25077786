package io.khabar.ingest.websub;

import java.util.List;
import java.util.Optional;

/** Where subscriptions are kept: one for each feed. Thread-safe. */
public interface Subscriptions {

    /** @param feed its key */
    Optional<Subscription> ofFeed(String feed);

    Optional<Subscription> ofCallback(String callbackId);

    /** Keeps it in place of the one that its feed had. */
    void keep(Subscription subscription);

    void forget(String feed);

    /** All of them as they are now, in no order. */
    List<Subscription> all();

    /** Whether what is not here does not exist; false: it may be another instance's, or was not read yet. */
    boolean complete();
}
