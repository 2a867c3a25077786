package io.khabar.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.list.FeedList;
import io.khabar.ingest.list.FeedListReader;
import io.khabar.ingest.state.FeedPartitions;
import io.khabar.ingest.websub.DerivedSecrets;
import io.khabar.ingest.websub.HubAnswer;
import io.khabar.ingest.websub.Intent;
import io.khabar.ingest.websub.Subscriber;
import io.khabar.ingest.websub.SubscriberOptions;
import io.khabar.ingest.websub.Subscription;
import io.khabar.ingest.websub.SubscriptionStatus;
import io.khabar.news.FeedState;
import io.khabar.news.HubStatus;
import io.khabar.news.HubSubscription;
import io.khabar.runtime.MovingClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What becomes of subscriptions when ingest is started again, when feeds change hands, and when the list or the key changes. */
class HubStatesTest {
    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final String PLACE = "https://callback.example";
    private static final String KEY = "k".repeat(32);
    private static final String TOPIC = "https://a.example/rss";
    private static final String HUB = "https://hub.example/";
    private static final FeedList LIST = FeedListReader.read("feeds.yaml", "feeds: [{url: 'https://a.example/rss'}]")
            .list();
    private static final String FEED = LIST.feeds().get(0).key();
    private static final FeedState UNREAD =
            FeedState.newBuilder().setFeed(TOPIC).build();

    private final MovingClock clock = new MovingClock(NOW);

    /** One run of ingest. */
    private final class Run {
        final List<String> asked = new ArrayList<>();
        final HubStates states;
        final Subscriber subscriber;

        Run(String key, String place) {
            DerivedSecrets secrets = new DerivedSecrets(key, place);
            states = new HubStates(secrets, new HubTopics(), clock);
            subscriber = new Subscriber(
                    states,
                    (hub, form) -> {
                        asked.add(form);
                        return CompletableFuture.completedFuture(202);
                    },
                    new SubscriberOptions(place, Duration.ofDays(7), false),
                    secrets,
                    pushed -> states.feed(pushed.feed()),
                    new SimpleMeterRegistry(),
                    clock);
            states.endWith(subscriber::unsubscribe);
            states.begin(new FeedPartitions(1));
        }

        Run(String key, String place, FeedList list, FeedState stored) {
            this(key, place);
            states.follow(list);
            states.ours(0, Map.of(FEED, stored));
        }

        Subscription subscription() {
            return states.ofFeed(FEED).orElseThrow();
        }

        void verified(String seconds) {
            subscriber.answer(subscription().callbackId(), new Intent("subscribe", TOPIC, "challenge", seconds));
        }

        FeedState state() {
            return states.addTo(FEED, UNREAD);
        }
    }

    private Run active() {
        Run run = new Run(KEY, PLACE, LIST, UNREAD);
        run.subscriber.subscribe(FEED, TOPIC, HUB);
        run.verified("3600");
        return run;
    }

    @Test
    void shouldWriteASubscriptionWithoutItsSecrets() {
        // When
        Run run = active();

        // Then
        HubSubscription stored = run.state().getSubscription();
        assertThat(run.states.changed()).containsExactly(FEED);
        assertThat(run.states.changed()).isEmpty();
        assertThat(stored.getStatus()).isEqualTo(HubStatus.ACTIVE);
        assertThat(stored.getTopic()).isEqualTo(TOPIC);
        assertThat(stored.getHub()).isEqualTo(HUB);
        assertThat(stored.getLeaseUntil()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(stored.toString())
                .doesNotContain(run.subscription().secret(), run.subscription().callbackId(), KEY, PLACE);
    }

    @Test
    void shouldTakeUpASubscriptionAsItWas() {
        // Given
        Run before = active();

        // When
        Run after = new Run(KEY, PLACE, LIST, before.state());
        after.subscriber.renewDue();
        after.subscriber.subscribe(FEED, TOPIC, HUB);

        // Then
        assertThat(after.subscription()).isEqualTo(before.subscription());
        assertThat(after.asked).isEmpty();
        assertThat(after.states.changed()).isEmpty();
    }

    @Test
    void shouldRenewALeaseThatWasGrantedBeforeTheRestart() {
        // Given
        Run before = active();
        Run after = new Run(KEY, PLACE, LIST, before.state());

        // When
        clock.advance(Duration.ofMinutes(40));
        after.subscriber.renewDue();
        after.verified("3600");

        // Then
        assertThat(after.asked).containsExactly(before.asked.get(0));
        assertThat(after.state().getSubscription().getLeaseUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(100)));
    }

    @Test
    void shouldAskAtOnceForWhatWasNotVerifiedBeforeTheRestart() {
        // Given
        Run before = new Run(KEY, PLACE, LIST, UNREAD);
        before.subscriber.subscribe(FEED, TOPIC, HUB);

        // When
        Run after = new Run(KEY, PLACE, LIST, before.state());
        after.subscriber.renewDue();

        // Then
        assertThat(after.asked).isEqualTo(before.asked);
    }

    @Test
    void shouldSubscribeAnewWithAnotherKeyOrCallback() {
        // Given
        Run before = active();

        // When
        Run rekeyed = new Run("n".repeat(32), PLACE, LIST, before.state());
        Run moved = new Run(KEY, "https://other.example", LIST, before.state());
        rekeyed.subscriber.renewDue();
        moved.subscriber.renewDue();

        // Then
        assertThat(rekeyed.asked).hasSize(1).doesNotContainAnyElementsOf(before.asked);
        assertThat(rekeyed.subscriber.knows(before.subscription().callbackId())).isFalse();
        assertThat(rekeyed.subscription().status()).isEqualTo(SubscriptionStatus.PENDING);
        assertThat(moved.asked).singleElement().asString().contains("https%3A%2F%2Fother.example%2Fwebsub%2F");
    }

    @Test
    void shouldPutOffDeliveriesUntilAllStatesWereRead() {
        // Given
        Run before = active();
        String callback = before.subscription().callbackId();
        Run after = new Run(KEY, PLACE);
        after.states.follow(LIST);

        // When
        HubAnswer early = after.subscriber.deliver(callback, new byte[0], null, null);
        after.states.ours(0, Map.of(FEED, before.state()));
        HubAnswer unsigned = after.subscriber.deliver(callback, new byte[0], null, null);
        HubAnswer unknown = after.subscriber.deliver("0".repeat(64), new byte[0], null, null);

        // Then
        assertThat(early.status()).isEqualTo(503);
        assertThat(unsigned.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(410);
    }

    @Test
    void shouldKeepNothingOfFeedsThatHaveGoneToAnotherInstance() {
        // Given
        Run run = active();

        // When
        run.states.gone(0);
        run.subscriber.subscribe(FEED, TOPIC, HUB);

        // Then
        assertThat(run.states.all()).isEmpty();
        assertThat(run.states.changed()).isEmpty();
        assertThat(run.subscriber
                        .deliver("0".repeat(64), new byte[0], null, null)
                        .status())
                .isEqualTo(503);
    }

    @Test
    void shouldKnowWhatWasSaidOfTheUseOfItsFeedsAndOfNoOthers() {
        // Given
        FeedState stored = FeedState.newBuilder(UNREAD)
                .setSignals(List.of("x-robots-tag: noai"))
                .setSiteSignals(List.of("tdm-reservation: 1"))
                .build();

        // When
        Run run = new Run(KEY, PLACE, LIST, stored);
        LastSignals.Said before = run.states.signals(FEED);
        run.states.addTo(
                FEED, FeedState.newBuilder(stored).setSignals(List.of()).build());
        LastSignals.Said polled = run.states.signals(FEED);
        run.states.gone(0);

        // Then
        assertThat(before)
                .isEqualTo(new LastSignals.Said(List.of("x-robots-tag: noai"), List.of("tdm-reservation: 1")));
        assertThat(polled).isEqualTo(new LastSignals.Said(List.of(), List.of("tdm-reservation: 1")));
        assertThat(run.states.signals(FEED)).isEqualTo(new LastSignals.Said(List.of(), List.of()));
    }

    @Test
    void shouldEndTheSubscriptionOfAFeedThatTheListHasNoMore() {
        // Given
        Run run = active();

        // When
        run.states.follow(FeedList.EMPTY);
        run.states.follow(FeedList.EMPTY);
        run.subscriber.answer(run.subscription().callbackId(), new Intent("unsubscribe", TOPIC, "challenge", null));

        // Then
        assertThat(run.asked).hasSize(2);
        assertThat(run.asked.get(1)).startsWith("hub.mode=unsubscribe&");
        assertThat(run.states.changed()).containsExactly(FEED);
        assertThat(run.state().getSubscription()).isNull();
    }

    @Test
    void shouldEndAfterARestartWhatTheListDoesNotWantPushed() {
        // Given
        FeedState stored = active().state();
        FeedList polled = FeedListReader.read("feeds.yaml", "feeds: [{url: 'https://a.example/rss', websub: false}]")
                .list();

        // When
        Run after = new Run(KEY, PLACE, polled, stored);

        // Then
        assertThat(after.asked).singleElement().asString().startsWith("hub.mode=unsubscribe&");
        assertThat(after.state().getSubscription().getStatus()).isEqualTo(HubStatus.UNSUBSCRIBING);
    }
}
