package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.live.LiveNews;
import io.khabar.standalone.check.LineChecker;
import io.khabar.standalone.check.LineChecker.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The broker goes away and comes back while feeds publish: every item stands once under read committed. */
@Timeout(300)
class RestartedBrokerIT {
    private static final int RESTARTS = 3;
    private static final int ITEMS = 40;
    private static final List<String> FEEDS =
            IntStream.range(0, 8).mapToObj(i -> "f" + i).toList();

    /** Small transactions, and no long wait for a broker that is away. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "ingest.poll.batch", "2",
            "kafka.max.block.ms", "2000",
            "kafka.request.timeout.ms", "2000",
            "kafka.delivery.timeout.ms", "3000");

    @TempDir
    private Path home;

    @Test
    void shouldPublishEveryItemOnceHoweverOftenTheBrokerIsRestarted() throws Exception {
        try (FeedLine line = new FeedLine(home)) {
            // Given
            List<Item> published = new ArrayList<>();
            line.list(FEEDS);
            LiveNews follower = line.follow(IMPATIENT);

            // When
            for (int restart = 0; restart < RESTARTS; restart++) {
                int before = line.items().size();
                publish(line, published, "up" + restart);
                FeedLine.soon().until(() -> line.items().size() > before);
                line.kafka.stopBroker();
                int asked = line.server.requests().size();
                publish(line, published, "down" + restart);
                // it asks and cannot publish, or it asks no more until the broker is back
                FeedLine.soon()
                        .until(() -> line.server.requests().size() > asked
                                || !follower.ready().ok());
                line.kafka.startBroker();
            }
            publish(line, published, "last");
            FeedLine.soon().until(() -> line.items().stream().distinct().count() >= published.size());

            // Then
            assertThat(follower.live().ok()).isTrue();
            assertThat(LineChecker.differences(published, line.items())).isEmpty();
        }
    }

    private static void publish(FeedLine line, List<Item> published, String round) {
        for (String feed : FEEDS) {
            for (int i = 0; i < ITEMS; i++) {
                String guid = feed + "-" + round + "-" + i;
                String text = guid + " " + "خبر ".repeat(400).strip();
                line.server.publish(feed, guid, text);
                published.add(new Item(guid, text));
            }
        }
    }
}
