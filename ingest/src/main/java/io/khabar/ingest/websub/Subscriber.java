package io.khabar.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes to feeds at their hubs, answers the hubs' questions, takes what they deliver, and renews leases in time.
 * Thread-safe.
 */
public final class Subscriber {
    private static final Logger log = LoggerFactory.getLogger(Subscriber.class);
    private static final int LONGEST_CHALLENGE = 4096;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration AFTER_DENIAL = Duration.ofDays(1);

    private final Subscriptions subscriptions;
    private final HubCalls hubs;
    private final SubscriberOptions options;
    private final DerivedSecrets secrets;
    private final Consumer<PushedFeed> taker;
    private final Signature signature;
    private final MeterRegistry meters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * A subscriber.
     *
     * @param taker gets each document on the thread that delivers it; when it returns the document is taken, when it throws
     *     the hub is told to deliver it again
     */
    public Subscriber(
            Subscriptions subscriptions,
            HubCalls hubs,
            SubscriberOptions options,
            DerivedSecrets secrets,
            Consumer<PushedFeed> taker,
            MeterRegistry meters,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.hubs = hubs;
        this.options = options;
        this.secrets = secrets;
        this.taker = taker;
        this.signature = new Signature(options.sha1());
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Asks the hub for the topic, unless that was done. To be called whenever a feed names its hub; another hub or topic than
     * before takes the place of the old one.
     *
     * @param feed its key
     * @param topic URL of the feed as it names itself
     */
    public void subscribe(String feed, String topic, String hub) {
        Optional<Subscription> asked = Optional.empty();
        synchronized (this) {
            if (subscriptions.ofFeed(feed).filter(old -> holds(old, topic, hub)).isEmpty()) {
                asked = Optional.of(pending(
                        Subscription.of(secrets, feed, topic, hub, SubscriptionStatus.PENDING, null, clock.instant())));
            }
        }
        asked.ifPresent(this::post);
    }

    private static boolean holds(Subscription old, String topic, String hub) {
        return old.asks(topic, hub) && old.status() != SubscriptionStatus.UNSUBSCRIBING;
    }

    /** Asks the hub to end the subscription of the feed, if there is one and that was not done. */
    public void unsubscribe(String feed) {
        Optional<Subscription> asked;
        synchronized (this) {
            asked = subscriptions
                    .ofFeed(feed)
                    .filter(old -> old.status() != SubscriptionStatus.UNSUBSCRIBING)
                    .map(old -> pending(old.with(SubscriptionStatus.UNSUBSCRIBING, old.leaseUntil(), clock.instant())));
        }
        asked.ifPresent(this::post);
    }

    /** Asks again for all that is due: leases that have run for two thirds, and hubs that did not verify. Call it each minute. */
    public void renewDue() {
        List<Subscription> asked = new ArrayList<>();
        synchronized (this) {
            Instant now = clock.instant();
            for (Subscription subscription : subscriptions.all()) {
                if (!subscription.due().isAfter(now)) {
                    renewed(subscription, now).map(this::pending).ifPresent(asked::add);
                }
            }
        }
        asked.forEach(this::post);
    }

    /** Whether the id belongs to a subscription. */
    public boolean knows(String callbackId) {
        return subscriptions.ofCallback(callbackId).isPresent();
    }

    /** Answers a hub's question whether we meant it (WebSub, 5.3), and takes note of a denial (5.2). */
    public synchronized HubAnswer answer(String callbackId, Intent intent) {
        Optional<Subscription> found = subscriptions
                .ofCallback(callbackId)
                .filter(subscription -> subscription.topic().equals(intent.topic()));
        HubAnswer answer =
                found.map(subscription -> verified(subscription, intent)).orElse(HubAnswer.NOT_FOUND);
        count("verifications", answer.status() == HubAnswer.NOT_FOUND.status() ? "refused" : "answered");
        return answer;
    }

    /**
     * Takes a delivery. One that is not signed with our secret is passed over, and the hub is not told.
     *
     * @param contentType null: not sent
     * @param signed the X-Hub-Signature; null: not sent
     */
    public HubAnswer deliver(String callbackId, byte[] body, @Nullable String contentType, @Nullable String signed) {
        Optional<Subscription> found = subscriptions.ofCallback(callbackId);
        if (found.isEmpty() && !subscriptions.complete()) {
            count("deliveries", "put-off");
            return HubAnswer.UNAVAILABLE;
        }
        if (found.isEmpty() || found.get().status() == SubscriptionStatus.DENIED) {
            count("deliveries", "unknown");
            return HubAnswer.GONE;
        }
        if (!signature.holds(signed, body, found.get().secret())) {
            count("deliveries", "bad-signature");
            return HubAnswer.IGNORED;
        }
        if (found.get().status() == SubscriptionStatus.UNSUBSCRIBING) {
            count("deliveries", "unwanted");
            return HubAnswer.IGNORED;
        }
        return hand(new PushedFeed(found.get().feed(), found.get().topic(), body, contentType));
    }

    private HubAnswer hand(PushedFeed feed) {
        try {
            taker.accept(feed);
            count("deliveries", "taken");
            return HubAnswer.TAKEN;
        } catch (RuntimeException e) {
            log.warn(
                    "A delivery of WebSub could not be taken, the hub is to try again: {}",
                    e.getClass().getName());
            count("deliveries", "put-off");
            return HubAnswer.UNAVAILABLE;
        }
    }

    private HubAnswer verified(Subscription subscription, Intent intent) {
        String challenge = intent.challenge();
        if ("denied".equals(intent.mode())) {
            return denied(subscription);
        }
        if (challenge == null || challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
            return HubAnswer.NOT_FOUND;
        }
        SubscriptionStatus status = subscription.status();
        if ("unsubscribe".equals(intent.mode()) && status == SubscriptionStatus.UNSUBSCRIBING) {
            subscriptions.forget(subscription.feed());
            return new HubAnswer(200, challenge);
        }
        boolean asked = status == SubscriptionStatus.PENDING || status == SubscriptionStatus.RENEWING;
        Optional<Duration> lease = Lease.granted(intent.leaseSeconds(), options.lease());
        if (!"subscribe".equals(intent.mode()) || !asked || lease.isEmpty()) {
            return HubAnswer.NOT_FOUND;
        }
        Instant now = clock.instant();
        subscriptions.keep(subscription.with(
                SubscriptionStatus.ACTIVE,
                now.plus(lease.get()),
                now.plus(Lease.renewAfter(lease.get(), random.nextDouble()))));
        return new HubAnswer(200, challenge);
    }

    private HubAnswer denied(Subscription subscription) {
        if (subscription.status() == SubscriptionStatus.UNSUBSCRIBING) {
            subscriptions.forget(subscription.feed());
        } else {
            Instant again = clock.instant().plus(AFTER_DENIAL);
            subscriptions.keep(subscription.with(SubscriptionStatus.DENIED, null, again));
        }
        return HubAnswer.TAKEN;
    }

    /** What to ask for now; empty: nothing more, for a hub that does not verify an end in time has none to verify. */
    private Optional<Subscription> renewed(Subscription subscription, Instant now) {
        return switch (subscription.status()) {
            case ACTIVE, RENEWING ->
                Optional.of(subscription.with(SubscriptionStatus.RENEWING, subscription.leaseUntil(), now));
            case PENDING, DENIED -> Optional.of(subscription.with(SubscriptionStatus.PENDING, null, now));
            case UNSUBSCRIBING -> {
                subscriptions.forget(subscription.feed());
                yield Optional.empty();
            }
        };
    }

    /** Keeps it before the hub is asked, whose own question may come at once. It is asked again when the pause is over. */
    private Subscription pending(Subscription subscription) {
        Instant now = clock.instant();
        Subscription asked =
                subscription.with(subscription.status(), subscription.leaseUntil(), now.plus(pause(subscription, now)));
        subscriptions.keep(asked);
        return asked;
    }

    /** Not under the lock: the hub may ask back before it answers. Its answer changes nothing; what counts is that it verifies. */
    @SuppressWarnings("FutureReturnValueIgnored") // counted
    private void post(Subscription asked) {
        try {
            hubs.post(URI.create(asked.hub()), form(asked)).whenComplete(this::asked);
        } catch (IllegalArgumentException e) {
            count("requests", "failed");
        }
    }

    private void asked(@Nullable Integer status, @Nullable Throwable fault) {
        if (fault != null || status == null) {
            count("requests", "failed");
        } else {
            count("requests", status >= 200 && status < 300 ? "accepted" : "refused");
        }
    }

    /** A quarter of what is left of the lease, a minute at least, an hour at most. */
    private static Duration pause(Subscription subscription, Instant now) {
        Instant until = subscription.leaseUntil();
        return until == null
                ? LONGEST_PAUSE
                : Lease.clamp(Duration.between(now, until).dividedBy(4), LONGEST_PAUSE);
    }

    private String form(Subscription subscription) {
        boolean ends = subscription.status() == SubscriptionStatus.UNSUBSCRIBING;
        String form = "hub.mode=" + (ends ? "unsubscribe" : "subscribe") + "&hub.topic=" + encoded(subscription.topic())
                + "&hub.callback=" + encoded(options.callbackUrl() + "/websub/" + subscription.callbackId());
        return ends
                ? form
                : form + "&hub.secret=" + encoded(subscription.secret()) + "&hub.lease_seconds="
                        + options.lease().toSeconds();
    }

    private void count(String what, String outcome) {
        meters.counter("news.ingest.websub." + what, "outcome", outcome).increment();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
