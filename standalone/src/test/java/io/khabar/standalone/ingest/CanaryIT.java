package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.live.LiveNews;
import io.khabar.news.EnrichedStory;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import io.khabar.standalone.line.CommittedTopic;
import io.khabar.standalone.line.Line;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The articles by which Khabar watches itself, on their way through the whole line. */
@Timeout(180)
class CanaryIT {

    @Test
    void shouldBeTimedAtTheSinkAndStandInNoFile(@TempDir Path home) throws Exception {
        // Given
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Line line = Line.start(home, 0, 0, meters, Clock.systemUTC())) {
            Settings settings =
                    line.settings(IngestSettings.defineStage(), Map.of(IngestSettings.CANARY_INTERVAL, "200ms"));

            // When
            try (LiveNews news = new LiveNews(settings, new SimpleMeterRegistry(), Clock.systemUTC())) {
                news.start();
                FeedLine.soon().until(() -> news.ready().ok() && timed(meters) >= 3);
            }
            line.awaitSettled(Duration.ofMinutes(1));

            // Then
            List<EnrichedStory> stored = new ArrayList<>();
            line.stories().forEach((file, story) -> stored.add(story));
            assertThat(stored).isEmpty();
            assertThat(CommittedTopic.bytes(Topics.RAW_ARTICLES.name(), line.bootstrapServers()))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(CanaryIT::isMarked);
            assertThat(CommittedTopic.bytes(Topics.ENRICHED_STORIES.name(), line.bootstrapServers()))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(CanaryIT::isMarked);
            assertThat(CommittedTopic.bytes(Topics.HEADLINES.name(), line.bootstrapServers()))
                    .isEmpty();
        }
    }

    private static long timed(SimpleMeterRegistry meters) {
        return meters.find("news.canary").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static void isMarked(ConsumerRecord<byte[], byte[]> record) {
        assertThat(record.headers().lastHeader("khabar-canary")).isNotNull();
        assertThat(record.headers().lastHeader("khabar-replay")).isNull();
    }
}
