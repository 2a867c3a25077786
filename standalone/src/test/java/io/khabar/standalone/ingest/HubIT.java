package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.fetch.FetchSettings;
import io.khabar.ingest.hub.TestHub;
import io.khabar.ingest.live.LiveNews;
import io.khabar.ingest.push.PushSettings;
import io.khabar.news.FeedState;
import io.khabar.news.HubStatus;
import io.khabar.news.HubSubscription;
import io.khabar.news.RawArticle;
import io.khabar.standalone.process.KhabarProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A followed feed names a hub; ingest subscribes there, and what the hub delivers comes before the next poll. */
@Timeout(240)
class HubIT {
    private static final String VERIFIED = "200 challenge-1";

    @TempDir
    private Path home;

    @Test
    void shouldPublishWhatAHubDelivers() throws Exception {
        try (FeedLine line = new FeedLine(home);
                TestHub hub = new TestHub()) {
            // Given
            namingHub(line, hub);
            hub.port = freePort();
            line.follow(subscribing(line, hub, hub.port));
            FeedLine.soon().until(() -> hub.verifications.contains(VERIFIED));

            // When
            int status = deliver(hub, "pushed");

            // Then
            assertThat(status).isBetween(200, 299);
            assertThat(hub.lastRequest()).containsEntry("hub.topic", line.server.url("a"));
            FeedLine.soon().untilAsserted(() -> assertThat(line.texts()).containsExactlyInAnyOrder("polled", "pushed"));
            assertThat(line.server.requests("a")).hasSize(1);
        }
    }

    @Test
    void shouldTakeWhatAHubDeliversRightAfterARestart() throws Exception {
        try (FeedLine line = new FeedLine(home);
                TestHub hub = new TestHub()) {
            // Given
            line.server.put("/robots.txt", "User-agent: *\nAllow: /\nContent-Signal: ai-train=no\n");
            line.server.put("/.well-known/tdmrep.json", "[{\"location\": \"/\", \"tdm-reservation\": 1}]");
            namingHub(line, hub);
            hub.port = freePort();
            LiveNews first = line.follow(subscribing(line, hub, hub.port));
            FeedLine.soon().until(() -> delivers(line));
            first.close();
            hub.port = freePort();

            // When
            LiveNews second = line.follow(subscribing(line, hub, hub.port));
            FeedLine.soon().ignoreExceptions().until(() -> deliver(hub, "pushed") == 200);

            // Then: on the lease that the first had; the feed was neither read nor its hub asked again
            FeedLine.soon().untilAsserted(() -> assertThat(line.texts()).contains("polled", "pushed"));
            assertThat(line.articles())
                    .extracting(RawArticle::getRightsInfo)
                    .containsOnly("content-signal: ai-train=no | tdm-reservation: 1");
            assertThat(second.live().ok()).isTrue();
            assertThat(hub.requests).hasSize(1);
            assertThat(line.server.requests("a")).hasSize(1);
        }
    }

    @Test
    void shouldTakeOverTheSubscriptionOfAnInstanceThatWasKilled() throws Exception {
        try (FeedLine line = new FeedLine(home);
                TestHub hub = new TestHub()) {
            // Given
            namingHub(line, hub);
            hub.port = freePort();
            KhabarProcess first = line.process(subscribing(line, hub, hub.port));
            FeedLine.soon().until(() -> delivers(line));
            int other = freePort();
            LiveNews second = line.follow(subscribing(line, hub, other));
            FeedLine.soon().until(() -> second.ready().cause().contains("following the feeds of 3 partitions"));
            assertThat(first.alive()).isTrue();

            // When
            first.kill();
            hub.port = other;
            FeedLine.soon().ignoreExceptions().until(() -> deliver(hub, "pushed") == 200);

            // Then
            FeedLine.soon().untilAsserted(() -> assertThat(line.texts()).contains("polled", "pushed"));
            assertThat(hub.requests).hasSize(1);
        }
    }

    private static void namingHub(FeedLine line, TestHub hub) {
        line.server.publish("a", "polled", "polled");
        line.server.nameHub("a", hub.url());
        line.list("1h", List.of("a"));
    }

    private static Map<String, String> subscribing(FeedLine line, TestHub hub, int port) {
        Map<String, String> flags = new HashMap<>();
        flags.put(PushSettings.WEBSUB_ENABLED, "true");
        flags.put(PushSettings.WEBSUB_CALLBACK_URL, TestHub.CALLBACKS);
        flags.put(PushSettings.WEBSUB_KEY, "0123456789abcdef0123456789abcdef");
        flags.put(PushSettings.PORT, Integer.toString(port));
        flags.put(
                FetchSettings.PORTS,
                line.server.port() + "," + URI.create(hub.url()).getPort());
        return flags;
    }

    private static boolean delivers(FeedLine line) {
        return line.state("a")
                .map(FeedState::getSubscription)
                .map(HubSubscription::getStatus)
                .filter(HubStatus.ACTIVE::equals)
                .isPresent();
    }

    private static int deliver(TestHub hub, String text) {
        String document = "<rss version=\"2.0\"><channel><title>a</title><item><guid>" + text + "</guid><title>" + text
                + "</title><description>" + text + "</description></item></channel></rss>";
        return hub.deliver(document, Optional.of(hub.signature("sha256", "HmacSHA256", document)))
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
