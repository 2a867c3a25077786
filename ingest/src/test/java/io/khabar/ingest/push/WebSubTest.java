package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.MovingClock;
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
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The subscriber behind its server, and a hub: over real HTTP both ways. */
@Timeout(60)
class WebSubTest {
    private static final String FEED = "https://news.example/feed";
    private static final String TOPIC = "https://news.example/feed?lang=ar&page=1";
    private static final String DOCUMENT = "<feed>خبر</feed>";
    private static final Instant NOW = Pushing.NOW;

    private final MovingClock clock = new MovingClock(NOW);
    private final MemorySubscriptions subscriptions = new MemorySubscriptions();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<PushedFeed> feeds = new ArrayList<>();
    private boolean full;
    private TestHub hub;
    private TestHub other;
    private Subscriber subscriber;
    private FormPoster forms;
    private Pushing server;

    @BeforeEach
    void start() throws IOException {
        hub = new TestHub();
        other = new TestHub();
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

    @AfterEach
    void stop() {
        server.close();
        forms.close();
        other.close();
        hub.close();
    }

    private void begin(boolean sha1) {
        DerivedSecrets secrets = new DerivedSecrets("k".repeat(32), TestHub.CALLBACKS);
        SubscriberOptions options = new SubscriberOptions(TestHub.CALLBACKS, Duration.ofDays(7), sha1);
        subscriber = new Subscriber(subscriptions, forms::post, options, secrets, this::take, meters, clock);
        server = Pushing.forHubs(subscriber, Map.of(PushSettings.WEBSUB_BODY_MAX_BYTES, "2048"));
        hub.port = server.server.port();
    }

    @Test
    void shouldSubscribeOnceTheHubHasVerifiedIt() {
        // When
        subscriber.subscribe(FEED, TOPIC, hub.url());
        subscriber.subscribe(FEED, TOPIC, hub.url());
        awaitStatus(SubscriptionStatus.ACTIVE);

        // Then
        Map<String, String> request = hub.requests.get(0);
        assertThat(hub.requests).hasSize(1);
        assertThat(request)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", TOPIC)
                .containsEntry("hub.lease_seconds", "604800");
        assertThat(request.get("hub.callback")).matches("http://callback\\.example/websub/[0-9a-f]{64}");
        assertThat(request.get("hub.secret")).matches("[0-9a-f]{64}");
        assertThat(subscription().leaseUntil()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(subscription().due()).isBetween(NOW.plusSeconds(2160), NOW.plusSeconds(2400));
        assertThat(subscription().delivers(NOW)).isTrue();
        assertThat(subscription().toString())
                .doesNotContain(request.get("hub.secret"), subscription().callbackId());
        Awaitility.await().until(() -> hub.verifications.contains("200 challenge-1"));
    }

    @Test
    void shouldAnswerAHubThatVerifiesBeforeItAnswers() {
        // Given
        hub.hasty = true;

        // When
        subscriber.subscribe(FEED, TOPIC, hub.url());

        // Then
        awaitStatus(SubscriptionStatus.ACTIVE);
        Awaitility.await().until(() -> count("news.ingest.websub.requests", "accepted") == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "soon", "", "1e3", "99999999999999999999"})
    void shouldNotAgreeToALeaseThatIsNone(String lease) {
        // Given
        hub.lease = lease;

        // When
        subscriber.subscribe(FEED, TOPIC, hub.url());
        Awaitility.await().until(() -> hub.verifications.size() == 1);

        // Then
        assertThat(hub.verifications).containsExactly("404 ");
        assertThat(subscription().status()).isEqualTo(SubscriptionStatus.PENDING);
    }

    @Test
    void shouldAgreeOnlyToWhatItAskedFor() {
        // Given
        active();
        String callback = hub.lastRequest().get("hub.callback");
        Map<String, String> other = Map.of(
                "hub.mode",
                "subscribe",
                "hub.topic",
                "https://other.example/",
                "hub.challenge",
                "c",
                "hub.lease_seconds",
                "9");
        Map<String, String> again =
                Map.of("hub.mode", "subscribe", "hub.topic", TOPIC, "hub.challenge", "c", "hub.lease_seconds", "9");
        Map<String, String> end = Map.of("hub.mode", "unsubscribe", "hub.topic", TOPIC, "hub.challenge", "c");
        Map<String, String> unchallenged =
                Map.of("hub.mode", "subscribe", "hub.topic", TOPIC, "hub.lease_seconds", "9");

        // When / Then
        assertThat(hub.ask(callback, other).statusCode()).isEqualTo(404);
        assertThat(hub.ask(callback, again).statusCode()).isEqualTo(404);
        assertThat(hub.ask(callback, end).statusCode()).isEqualTo(404);
        assertThat(hub.ask(callback, unchallenged).statusCode()).isEqualTo(404);
        assertThat(hub.ask(callback, Map.of()).statusCode()).isEqualTo(404);
        assertThat(hub.ask(callback + "0", again).statusCode()).isEqualTo(404);
        assertThat(subscription().leaseUntil()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void shouldAgreeToNoOtherTopicWhileItWaits() {
        // Given
        hub.verifying = false;
        subscriber.subscribe(FEED, TOPIC, hub.url());
        Awaitility.await().until(() -> hub.requests.size() == 1);
        String callback = hub.lastRequest().get("hub.callback");
        Map<String, String> other = Map.of(
                "hub.mode", "subscribe", "hub.topic", TOPIC + "2", "hub.challenge", "c", "hub.lease_seconds", "9");
        Map<String, String> denial = Map.of("hub.mode", "denied", "hub.topic", TOPIC + "2");

        // When
        int subscribed = hub.ask(callback, other).statusCode();
        int denied = hub.ask(callback, denial).statusCode();

        // Then
        assertThat(subscribed).isEqualTo(404);
        assertThat(denied).isEqualTo(404);
        assertThat(subscription().status()).isEqualTo(SubscriptionStatus.PENDING);
    }

    @ParameterizedTest
    @CsvSource({"sha256, HmacSHA256", "sha384, HmacSHA384", "sha512, HmacSHA512", "SHA256, HmacSHA256"})
    void shouldTakeADocumentThatIsSigned(String method, String algorithm) {
        // Given
        active();

        // When
        HttpResponse<String> answer = hub.deliver(DOCUMENT, Optional.of(hub.signature(method, algorithm, DOCUMENT)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(feeds).singleElement().satisfies(feed -> {
            assertThat(feed.feed()).isEqualTo(FEED);
            assertThat(feed.topic()).isEqualTo(TOPIC);
            assertThat(new String(feed.bytes(), StandardCharsets.UTF_8)).isEqualTo(DOCUMENT);
            assertThat(feed.contentType()).isEqualTo("application/atom+xml; charset=utf-8");
        });
    }

    @Test
    void shouldPassOverWhatIsNotSignedAsItShouldBe() {
        // Given
        active();
        String good = hub.signature("sha256", "HmacSHA256", DOCUMENT);
        List<Optional<String>> bad = List.of(
                Optional.empty(),
                Optional.of("sha256=" + "0".repeat(64)),
                Optional.of(good.substring(0, good.length() - 2)),
                Optional.of(good + "00"),
                Optional.of("sha256=xyz"),
                Optional.of(good.substring("sha256=".length())),
                Optional.of("md5=" + good.substring("sha256=".length())),
                Optional.of(hub.signature("sha1", "HmacSHA1", DOCUMENT)),
                Optional.of(hub.signature("sha256", "HmacSHA256", DOCUMENT + " ")));

        // When / Then
        assertThat(bad)
                .allSatisfy(
                        signature -> assertThat(hub.deliver(DOCUMENT, signature).statusCode())
                                .isEqualTo(202));
        assertThat(feeds).isEmpty();
        assertThat(count("news.ingest.websub.deliveries", "bad-signature")).isEqualTo(bad.size());
    }

    @Test
    void shouldTakeSha1WhereItIsAllowed() {
        // Given
        server.close();
        begin(true);
        active();

        // When
        HttpResponse<String> answer = hub.deliver(DOCUMENT, Optional.of(hub.signature("sha1", "HmacSHA1", DOCUMENT)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(feeds).hasSize(1);
    }

    @Test
    void shouldLetTheHubDeliverAgainWhatCouldNotBeTaken() {
        // Given
        active();
        full = true;

        // When
        HttpResponse<String> first =
                hub.deliver(DOCUMENT, Optional.of(hub.signature("sha256", "HmacSHA256", DOCUMENT)));
        full = false;
        HttpResponse<String> second =
                hub.deliver(DOCUMENT, Optional.of(hub.signature("sha256", "HmacSHA256", DOCUMENT)));

        // Then
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(feeds).hasSize(1);
    }

    @Test
    void shouldRefuseDocumentsThatAreTooLarge() {
        // Given
        active();
        String large = "x".repeat(3000);

        // When / Then
        assertThat(hub.deliver(large, Optional.of(hub.signature("sha256", "HmacSHA256", large)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(feeds).isEmpty();
    }

    @Test
    void shouldRenewALeaseThatHasRunForTwoThirds() {
        // Given
        active();
        Map<String, String> first = hub.lastRequest();
        clock.advance(Duration.ofMinutes(35));
        subscriber.renewDue();
        int tooEarly = hub.requests.size();

        // When
        clock.advance(Duration.ofMinutes(5));
        subscriber.renewDue();
        Awaitility.await().until(() -> hub.verifications.size() == 2);
        awaitStatus(SubscriptionStatus.ACTIVE);

        // Then: under the same callback and secret, so that nothing is lost in between
        assertThat(tooEarly).isEqualTo(1);
        assertThat(hub.lastRequest()).isEqualTo(first);
        assertThat(subscription().leaseUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(100)));
    }

    @Test
    void shouldAskAgainAndGoOnTakingDocumentsWhenARenewalIsNotVerified() {
        // Given
        active();
        hub.verifying = false;
        hub.answer = 500;
        clock.advance(Duration.ofMinutes(40));
        subscriber.renewDue();
        Awaitility.await().until(() -> count("news.ingest.websub.requests", "refused") == 1);
        subscriber.renewDue();
        int atOnce = hub.requests.size();

        // When: a quarter of the twenty minutes that are left
        clock.advance(Duration.ofMinutes(5));
        subscriber.renewDue();
        Awaitility.await().until(() -> hub.requests.size() == 3);

        // Then
        assertThat(atOnce).isEqualTo(2);
        assertThat(subscription().status()).isEqualTo(SubscriptionStatus.RENEWING);
        assertThat(subscription().delivers(clock.instant())).isTrue();
        assertThat(hub.deliver(DOCUMENT, Optional.of(hub.signature("sha256", "HmacSHA256", DOCUMENT)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldAskAgainWhenTheHubWasNotThere() {
        // Given
        String url = hub.url();
        hub.close();
        subscriber.subscribe(FEED, TOPIC, url);
        Awaitility.await().until(() -> count("news.ingest.websub.requests", "failed") == 1);

        // When
        clock.advance(Duration.ofHours(1));
        subscriber.renewDue();

        // Then
        Awaitility.await().until(() -> count("news.ingest.websub.requests", "failed") == 2);
        assertThat(subscription().status()).isEqualTo(SubscriptionStatus.PENDING);
    }

    @Test
    void shouldTakeNoteOfADenialAndAskAgainTheNextDay() {
        // Given
        active();
        hub.verifying = false;
        String callback = hub.lastRequest().get("hub.callback");
        Map<String, String> denial = Map.of("hub.mode", "denied", "hub.topic", TOPIC, "hub.reason", "<script>");

        // When
        HttpResponse<String> answer = hub.ask(callback, denial);
        SubscriptionStatus status = subscription().status();
        HttpResponse<String> delivery =
                hub.deliver(DOCUMENT, Optional.of(hub.signature("sha256", "HmacSHA256", DOCUMENT)));
        subscriber.subscribe(FEED, TOPIC, hub.url());
        int atOnce = hub.requests.size();
        clock.advance(Duration.ofDays(1));
        subscriber.renewDue();

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(status).isEqualTo(SubscriptionStatus.DENIED);
        assertThat(delivery.statusCode()).isEqualTo(410);
        assertThat(atOnce).isEqualTo(1);
        Awaitility.await().until(() -> hub.requests.size() == 2);
    }

    @Test
    void shouldEndASubscription() {
        // Given
        active();
        String callback = hub.lastRequest().get("hub.callback");
        String signature = hub.signature("sha256", "HmacSHA256", DOCUMENT);

        // When
        subscriber.unsubscribe(FEED);
        Awaitility.await().until(() -> subscriptions.all().isEmpty());

        // Then
        assertThat(hub.lastRequest()).containsEntry("hub.mode", "unsubscribe").doesNotContainKey("hub.secret");
        assertThat(hub.deliver(callback, DOCUMENT, Optional.of(signature)).statusCode())
                .isEqualTo(410);
        assertThat(feeds).isEmpty();
    }

    @Test
    void shouldFollowAFeedToAnotherHub() {
        // Given
        active();
        String old = subscription().callbackId();
        other.port = hub.port;

        // When
        subscriber.subscribe(FEED, TOPIC, other.url());
        awaitStatus(SubscriptionStatus.ACTIVE);

        // Then
        assertThat(subscription().hub()).isEqualTo(other.url());
        assertThat(subscriber.knows(old)).isFalse();
    }

    @Test
    void shouldFollowAFeedThatNamesItselfAnew() {
        // Given
        active();
        String old = subscription().callbackId();

        // When
        subscriber.subscribe(FEED, TOPIC + "&page=2", hub.url());
        Awaitility.await().until(() -> hub.requests.size() == 2);

        // Then
        assertThat(hub.lastRequest()).containsEntry("hub.topic", TOPIC + "&page=2");
        assertThat(subscriber.knows(old)).isFalse();
    }

    @Test
    void shouldGiveEachHubItsOwnSecret() {
        // Given
        active();

        // When
        subscriber.subscribe(FEED, TOPIC, other.url());
        Awaitility.await().until(() -> other.requests.size() == 1);

        // Then
        assertThat(other.lastRequest().get("hub.secret"))
                .isNotEqualTo(hub.lastRequest().get("hub.secret"));
    }

    @Test
    void shouldHaveNoPathForPushesWhenTheyAreOff() {
        // When / Then
        assertThat(server.push(Pushing.JSON, "{\"text\":\"x\"}").statusCode()).isEqualTo(404);
    }

    private void take(PushedFeed feed) {
        if (full) {
            throw new IllegalStateException("full");
        }
        feeds.add(feed);
    }

    private void active() {
        subscriber.subscribe(FEED, TOPIC, hub.url());
        awaitStatus(SubscriptionStatus.ACTIVE);
        Awaitility.await().until(() -> hub.verifications.size() == 1);
    }

    private void awaitStatus(SubscriptionStatus status) {
        Awaitility.await().until(() -> subscription().status() == status);
    }

    private Subscription subscription() {
        return subscriptions.ofFeed(FEED).orElseThrow();
    }

    private double count(String name, String outcome) {
        return Optional.ofNullable(meters.find(name).tag("outcome", outcome).counter())
                .map(Counter::count)
                .orElse(0.0);
    }
}
