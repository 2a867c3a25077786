package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.fetch.FetchSettings;
import io.khabar.ingest.hub.TestHub;
import io.khabar.ingest.push.PushSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A followed feed names a hub; ingest subscribes there, and what the hub delivers comes before the next poll. */
@Timeout(240)
class HubIT {
    @TempDir
    private Path home;

    @Test
    void shouldPublishWhatAHubDelivers() throws Exception {
        try (FeedLine line = new FeedLine(home);
                TestHub hub = new TestHub()) {
            // Given
            hub.port = freePort();
            line.server.publish("a", "polled", "polled");
            line.server.nameHub("a", hub.url());
            line.list("1h", List.of("a"));
            line.follow(Map.of(
                    PushSettings.WEBSUB_ENABLED,
                    "true",
                    PushSettings.WEBSUB_CALLBACK_URL,
                    TestHub.CALLBACKS,
                    PushSettings.PORT,
                    Integer.toString(hub.port),
                    FetchSettings.PORTS,
                    line.server.port() + "," + URI.create(hub.url()).getPort()));
            FeedLine.soon().until(() -> hub.verifications.contains("200 challenge-1"));

            // When
            String document = "<rss version=\"2.0\"><channel><title>a</title><item><guid>pushed</guid>"
                    + "<title>pushed</title><description>pushed</description></item></channel></rss>";
            int status = hub.deliver(document, Optional.of(hub.signature("sha256", "HmacSHA256", document)))
                    .statusCode();

            // Then
            assertThat(status).isBetween(200, 299);
            assertThat(hub.lastRequest()).containsEntry("hub.topic", line.server.url("a"));
            FeedLine.soon().untilAsserted(() -> assertThat(line.texts()).containsExactlyInAnyOrder("polled", "pushed"));
            assertThat(line.server.requests("a")).hasSize(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
