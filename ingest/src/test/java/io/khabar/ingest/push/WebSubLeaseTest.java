package io.khabar.ingest.push;

import static io.khabar.ingest.push.HubLine.DOCUMENT;
import static io.khabar.ingest.push.HubLine.FEED;
import static io.khabar.ingest.push.HubLine.TOPIC;
import static io.khabar.ingest.push.Pushing.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.websub.SubscriptionStatus;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a subscription goes on, moves and ends; over real HTTP both ways. */
@Timeout(60)
class WebSubLeaseTest {
    @AutoClose
    private final HubLine line = new HubLine();

    @Test
    void shouldRenewALeaseThatHasRunForTwoThirds() {
        // Given
        line.active();
        Map<String, String> first = line.hub.lastRequest();
        line.clock.advance(Duration.ofMinutes(35));
        line.subscriber.renewDue();
        int tooEarly = line.hub.requests.size();

        // When
        line.clock.advance(Duration.ofMinutes(5));
        line.subscriber.renewDue();
        Awaitility.await().until(() -> line.hub.verifications.size() == 2);
        line.awaitStatus(SubscriptionStatus.ACTIVE);

        // Then: under the same callback and secret, so that nothing is lost in between
        assertThat(tooEarly).isEqualTo(1);
        assertThat(line.hub.lastRequest()).isEqualTo(first);
        assertThat(line.subscription().leaseUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(100)));
    }

    @Test
    void shouldAskAgainAndGoOnTakingDocumentsWhenARenewalIsNotVerified() {
        // Given
        line.active();
        line.hub.verifying = false;
        line.hub.answer = 500;
        line.clock.advance(Duration.ofMinutes(40));
        line.subscriber.renewDue();
        Awaitility.await().until(() -> line.count("news.ingest.websub.requests", "refused") == 1);
        line.subscriber.renewDue();
        int atOnce = line.hub.requests.size();

        // When: a quarter of the twenty minutes that are left
        line.clock.advance(Duration.ofMinutes(5));
        line.subscriber.renewDue();
        Awaitility.await().until(() -> line.hub.requests.size() == 3);

        // Then
        assertThat(atOnce).isEqualTo(2);
        assertThat(line.subscription().status()).isEqualTo(SubscriptionStatus.RENEWING);
        assertThat(line.subscription().delivers(line.clock.instant())).isTrue();
        assertThat(line.hub
                        .deliver(DOCUMENT, Optional.of(line.hub.signature("sha256", "HmacSHA256", DOCUMENT)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldAskAgainWhenTheHubWasNotThere() {
        // Given
        String url = line.hub.url();
        line.hub.close();
        line.subscriber.subscribe(FEED, TOPIC, url);
        Awaitility.await().until(() -> line.count("news.ingest.websub.requests", "failed") == 1);

        // When
        line.clock.advance(Duration.ofHours(1));
        line.subscriber.renewDue();

        // Then
        Awaitility.await().until(() -> line.count("news.ingest.websub.requests", "failed") == 2);
        assertThat(line.subscription().status()).isEqualTo(SubscriptionStatus.PENDING);
    }

    @Test
    void shouldTakeNoteOfADenialAndAskAgainTheNextDay() {
        // Given
        line.active();
        line.hub.verifying = false;
        String callback = line.hub.lastRequest().get("hub.callback");
        Map<String, String> denial = Map.of("hub.mode", "denied", "hub.topic", TOPIC, "hub.reason", "<script>");

        // When
        HttpResponse<String> answer = line.hub.ask(callback, denial);
        SubscriptionStatus status = line.subscription().status();
        HttpResponse<String> delivery =
                line.hub.deliver(DOCUMENT, Optional.of(line.hub.signature("sha256", "HmacSHA256", DOCUMENT)));
        line.subscriber.subscribe(FEED, TOPIC, line.hub.url());
        int atOnce = line.hub.requests.size();
        line.clock.advance(Duration.ofDays(1));
        line.subscriber.renewDue();

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(status).isEqualTo(SubscriptionStatus.DENIED);
        assertThat(delivery.statusCode()).isEqualTo(410);
        assertThat(atOnce).isEqualTo(1);
        Awaitility.await().until(() -> line.hub.requests.size() == 2);
    }

    @Test
    void shouldEndASubscription() {
        // Given
        line.active();
        String callback = line.hub.lastRequest().get("hub.callback");
        String signature = line.hub.signature("sha256", "HmacSHA256", DOCUMENT);

        // When
        line.subscriber.unsubscribe(FEED);
        Awaitility.await().until(() -> line.subscriptions.all().isEmpty());

        // Then
        assertThat(line.hub.lastRequest())
                .containsEntry("hub.mode", "unsubscribe")
                .doesNotContainKey("hub.secret");
        assertThat(line.hub.deliver(callback, DOCUMENT, Optional.of(signature)).statusCode())
                .isEqualTo(410);
        assertThat(line.feeds).isEmpty();
    }

    @Test
    void shouldFollowAFeedToAnotherHub() {
        // Given
        line.active();
        String old = line.subscription().callbackId();
        line.other.port = line.hub.port;

        // When
        line.subscriber.subscribe(FEED, TOPIC, line.other.url());
        line.awaitStatus(SubscriptionStatus.ACTIVE);

        // Then
        assertThat(line.subscription().hub()).isEqualTo(line.other.url());
        assertThat(line.subscriber.knows(old)).isFalse();
    }

    @Test
    void shouldFollowAFeedThatNamesItselfAnew() {
        // Given
        line.active();
        String old = line.subscription().callbackId();

        // When
        line.subscriber.subscribe(FEED, TOPIC + "&page=2", line.hub.url());
        Awaitility.await().until(() -> line.hub.requests.size() == 2);

        // Then
        assertThat(line.hub.lastRequest()).containsEntry("hub.topic", TOPIC + "&page=2");
        assertThat(line.subscriber.knows(old)).isFalse();
    }

    @Test
    void shouldGiveEachHubItsOwnSecret() {
        // Given
        line.active();

        // When
        line.subscriber.subscribe(FEED, TOPIC, line.other.url());
        Awaitility.await().until(() -> line.other.requests.size() == 1);

        // Then
        assertThat(line.other.lastRequest().get("hub.secret"))
                .isNotEqualTo(line.hub.lastRequest().get("hub.secret"));
    }
}
