package io.khabar.ingest.push;

import static io.khabar.ingest.push.HubLine.FEED;
import static io.khabar.ingest.push.HubLine.TOPIC;
import static io.khabar.ingest.push.Pushing.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.websub.SubscriptionStatus;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subscriber agrees to, and to what not, when a hub asks; over real HTTP both ways. */
@Timeout(60)
class WebSubVerificationTest {
    @AutoClose
    private final HubLine line = new HubLine();

    @Test
    void shouldSubscribeOnceTheHubHasVerifiedIt() {
        // When
        line.subscriber.subscribe(FEED, TOPIC, line.hub.url());
        line.subscriber.subscribe(FEED, TOPIC, line.hub.url());
        line.awaitStatus(SubscriptionStatus.ACTIVE);

        // Then
        Map<String, String> request = line.hub.requests.get(0);
        assertThat(line.hub.requests).hasSize(1);
        assertThat(request)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", TOPIC)
                .containsEntry("hub.lease_seconds", "604800");
        assertThat(request.get("hub.callback")).matches("http://callback\\.example/websub/[0-9a-f]{64}");
        assertThat(request.get("hub.secret")).matches("[0-9a-f]{64}");
        assertThat(line.subscription().leaseUntil()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(line.subscription().due()).isBetween(NOW.plusSeconds(2160), NOW.plusSeconds(2400));
        assertThat(line.subscription().delivers(NOW)).isTrue();
        assertThat(line.subscription().toString())
                .doesNotContain(request.get("hub.secret"), line.subscription().callbackId());
        Awaitility.await().until(() -> line.hub.verifications.contains("200 challenge-1"));
    }

    @Test
    void shouldAnswerAHubThatVerifiesBeforeItAnswers() {
        // Given
        line.hub.hasty = true;

        // When
        line.subscriber.subscribe(FEED, TOPIC, line.hub.url());

        // Then
        line.awaitStatus(SubscriptionStatus.ACTIVE);
        Awaitility.await().until(() -> line.count("news.ingest.websub.requests", "accepted") == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "soon", "", "1e3", "99999999999999999999"})
    void shouldNotAgreeToALeaseThatIsNone(String lease) {
        // Given
        line.hub.lease = lease;

        // When
        line.subscriber.subscribe(FEED, TOPIC, line.hub.url());
        Awaitility.await().until(() -> line.hub.verifications.size() == 1);

        // Then
        assertThat(line.hub.verifications).containsExactly("404 ");
        assertThat(line.subscription().status()).isEqualTo(SubscriptionStatus.PENDING);
    }

    @Test
    void shouldAgreeOnlyToWhatItAskedFor() {
        // Given
        line.active();
        String callback = line.hub.lastRequest().get("hub.callback");
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
        assertThat(line.hub.ask(callback, other).statusCode()).isEqualTo(404);
        assertThat(line.hub.ask(callback, again).statusCode()).isEqualTo(404);
        assertThat(line.hub.ask(callback, end).statusCode()).isEqualTo(404);
        assertThat(line.hub.ask(callback, unchallenged).statusCode()).isEqualTo(404);
        assertThat(line.hub.ask(callback, Map.of()).statusCode()).isEqualTo(404);
        assertThat(line.hub.ask(callback + "0", again).statusCode()).isEqualTo(404);
        assertThat(line.subscription().leaseUntil()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void shouldAgreeToNoOtherTopicWhileItWaits() {
        // Given
        line.hub.verifying = false;
        line.subscriber.subscribe(FEED, TOPIC, line.hub.url());
        Awaitility.await().until(() -> line.hub.requests.size() == 1);
        String callback = line.hub.lastRequest().get("hub.callback");
        Map<String, String> other = Map.of(
                "hub.mode", "subscribe", "hub.topic", TOPIC + "2", "hub.challenge", "c", "hub.lease_seconds", "9");
        Map<String, String> denial = Map.of("hub.mode", "denied", "hub.topic", TOPIC + "2");

        // When
        int subscribed = line.hub.ask(callback, other).statusCode();
        int denied = line.hub.ask(callback, denial).statusCode();

        // Then
        assertThat(subscribed).isEqualTo(404);
        assertThat(denied).isEqualTo(404);
        assertThat(line.subscription().status()).isEqualTo(SubscriptionStatus.PENDING);
    }
}
