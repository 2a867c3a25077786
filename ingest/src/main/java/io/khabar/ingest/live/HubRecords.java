package io.khabar.ingest.live;

import io.khabar.ingest.websub.DerivedSecrets;
import io.khabar.ingest.websub.Subscription;
import io.khabar.ingest.websub.SubscriptionStatus;
import io.khabar.news.HubStatus;
import io.khabar.news.HubSubscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A subscription as it stands in the state of its feed, and back. */
final class HubRecords {

    private HubRecords() {}

    static HubSubscription stored(Subscription subscription, DerivedSecrets secrets) {
        return HubSubscription.newBuilder()
                .setTopic(subscription.topic())
                .setHub(subscription.hub())
                .setStatus(
                        switch (subscription.status()) {
                            case PENDING -> HubStatus.PENDING;
                            case ACTIVE -> HubStatus.ACTIVE;
                            case RENEWING -> HubStatus.RENEWING;
                            case UNSUBSCRIBING -> HubStatus.UNSUBSCRIBING;
                            case DENIED -> HubStatus.DENIED;
                        })
                .setLeaseUntil(subscription.leaseUntil())
                .setDue(subscription.due())
                .setTerms(secrets.terms())
                .build();
    }

    /**
     * What the state says. What was not verified may have been missed, and what was made with another key or for another callback
     * URL cannot be delivered to us: both are due to be asked for at once.
     */
    static Subscription subscription(String feed, HubSubscription stored, DerivedSecrets secrets, Instant now) {
        SubscriptionStatus status =
                stored.getTerms().equals(secrets.terms()) ? status(stored.getStatus()) : SubscriptionStatus.PENDING;
        boolean anew = status == SubscriptionStatus.PENDING;
        return Subscription.of(
                secrets,
                feed,
                stored.getTopic(),
                stored.getHub(),
                status,
                anew ? null : stored.getLeaseUntil(),
                anew ? now : due(stored.getDue(), now));
    }

    private static Instant due(@Nullable Instant due, Instant now) {
        return due == null ? now : due;
    }

    private static SubscriptionStatus status(HubStatus status) {
        return switch (status) {
            case ACTIVE -> SubscriptionStatus.ACTIVE;
            case RENEWING -> SubscriptionStatus.RENEWING;
            case UNSUBSCRIBING -> SubscriptionStatus.UNSUBSCRIBING;
            case DENIED -> SubscriptionStatus.DENIED;
            case PENDING, UNKNOWN -> SubscriptionStatus.PENDING;
        };
    }
}
