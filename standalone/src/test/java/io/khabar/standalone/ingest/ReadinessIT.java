package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.live.LiveNews;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The broker goes away: readiness of following feeds says so, whether there is something to be written or not. */
@Timeout(240)
class ReadinessIT {
    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"1h", "1s"})
    void shouldSayThatTheBrokerIsAwayAndThatItIsBack(String interval) throws Exception {
        try (FeedLine line = new FeedLine(home)) {
            // Given
            line.server.publish("a", "first", "first");
            line.list(interval, List.of("a"));
            LiveNews news = line.follow(Map.of());
            FeedLine.soon().until(() -> line.state("a").isPresent());
            FeedLine.soon().until(() -> news.ready().ok());

            // When
            line.kafka.stopBroker();
            FeedLine.soon().until(() -> !news.ready().ok());
            String cause = news.ready().cause();
            line.kafka.startBroker();
            FeedLine.soon().until(() -> news.ready().ok());

            // Then
            assertThat(cause).startsWith("waiting for");
            assertThat(news.live().ok()).isTrue();
            assertThat(news.ready().cause()).contains("following the feeds of 6 partitions");
        }
    }
}
