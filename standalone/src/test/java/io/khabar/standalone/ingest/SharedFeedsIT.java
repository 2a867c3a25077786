package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.live.LiveNews;
import io.khabar.news.FeedState;
import io.khabar.schemas.Topics;
import io.khabar.standalone.process.KhabarProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two instances, one of which is killed, or stands still and comes back. */
@Timeout(240)
class SharedFeedsIT {
    private static final List<String> FEEDS =
            IntStream.range(0, 24).mapToObj(i -> "f" + i).toList();

    @TempDir
    private Path home;

    @Test
    void shouldShareTheFeedsAndTakeThemOverWhenAnInstanceIsKilled() throws Exception {
        try (FeedLine line = new FeedLine(home)) {
            // Given
            line.list(FEEDS);
            publish(line, "before");
            LiveNews one = line.follow(Map.of());
            KhabarProcess other = line.process(Map.of());
            FeedLine.soon().until(() -> holds(one, 3));
            publish(line, "shared");
            FeedLine.soon().until(() -> line.texts().size() == 2 * FEEDS.size());

            // When
            other.kill();
            publish(line, "after");
            FeedLine.soon().until(() -> holds(one, 6));
            FeedLine.soon().until(() -> line.texts().size() >= 3 * FEEDS.size());

            // Then
            assertThat(line.texts()).containsExactlyInAnyOrderElementsOf(texts("before", "shared", "after"));
            assertThat(line.kafka.<FeedState>records(Topics.FEED_STATE))
                    .hasSizeGreaterThanOrEqualTo(FEEDS.size())
                    .allSatisfy(record -> assertThat(record.partition())
                            .isEqualTo(BuiltInPartitioner.partitionForKey(
                                    record.key().getBytes(java.nio.charset.StandardCharsets.UTF_8), 6)));
        }
    }

    @Test
    void shouldWriteNothingThatAnInstanceBringsAfterItsFeedsWereTakenOver() throws Exception {
        try (FeedLine line = new FeedLine(home)) {
            // Given
            line.list(FEEDS);
            publish(line, "before");
            LiveNews one = line.follow(Map.of());
            KhabarProcess other = line.process(Map.of());
            FeedLine.soon().until(() -> holds(one, 3));
            FeedLine.soon().until(() -> line.texts().size() == FEEDS.size());

            // When
            other.freeze(true);
            publish(line, "frozen");
            FeedLine.soon().until(() -> holds(one, 6));
            FeedLine.soon().until(() -> line.texts().size() == 2 * FEEDS.size());
            other.freeze(false);
            FeedLine.soon().until(() -> holds(one, 3));
            publish(line, "after");
            FeedLine.soon().until(() -> line.texts().size() >= 3 * FEEDS.size());

            // Then
            assertThat(other.alive()).isTrue();
            assertThat(line.texts()).containsExactlyInAnyOrderElementsOf(texts("before", "frozen", "after"));
        }
    }

    private static boolean holds(LiveNews follower, int partitions) {
        return follower.ready().cause().startsWith("following the feeds of " + partitions + " partitions");
    }

    private static void publish(FeedLine line, String what) {
        FEEDS.forEach(feed -> line.server.publish(feed, feed + what, feed + " " + what));
    }

    private static List<String> texts(String... published) {
        return FEEDS.stream()
                .flatMap(feed -> Stream.of(published).map(what -> feed + " " + what))
                .toList();
    }
}
