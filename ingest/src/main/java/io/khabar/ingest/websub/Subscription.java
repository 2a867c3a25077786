package io.khabar.ingest.websub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of one feed at one hub.
 *
 * @param feed key of the feed
 * @param topic URL of the feed as it names itself (rel="self")
 * @param hub URL of the hub
 * @param secret with which the hub signs what it delivers; never log it
 * @param callbackId the part of our callback URL that nobody can guess; never log it
 * @param status how far it has come
 * @param leaseUntil when the hub stops delivering unless the lease is renewed; null: there is no lease
 * @param due when the hub is to be asked next: for a new lease, or again because it did not verify
 */
public record Subscription(
        String feed,
        String topic,
        String hub,
        String secret,
        String callbackId,
        SubscriptionStatus status,
        @Nullable Instant leaseUntil,
        Instant due) {

    /** The subscription that these secrets make of what is known of it. */
    public static Subscription of(
            DerivedSecrets secrets,
            String feed,
            String topic,
            String hub,
            SubscriptionStatus status,
            @Nullable Instant leaseUntil,
            Instant due) {
        return new Subscription(
                feed,
                topic,
                hub,
                secrets.secret(feed, topic, hub),
                secrets.callbackId(feed, topic, hub),
                status,
                leaseUntil,
                due);
    }

    /** Whether the hub delivers at that time. */
    public boolean delivers(Instant time) {
        return (status == SubscriptionStatus.ACTIVE || status == SubscriptionStatus.RENEWING)
                && leaseUntil != null
                && time.isBefore(leaseUntil);
    }

    /** Without the secret and the id, which must not reach a log. */
    @Override
    public String toString() {
        return "Subscription[topic=" + topic + ", hub=" + hub + ", status=" + status + ", leaseUntil=" + leaseUntil
                + ", due=" + due + "]";
    }

    Subscription with(SubscriptionStatus newStatus, @Nullable Instant newLeaseUntil, Instant newDue) {
        return new Subscription(feed, topic, hub, secret, callbackId, newStatus, newLeaseUntil, newDue);
    }

    /** Whether the same is asked of the same hub. */
    boolean asks(String otherTopic, String otherHub) {
        return topic.equals(otherTopic) && hub.equals(otherHub);
    }
}
