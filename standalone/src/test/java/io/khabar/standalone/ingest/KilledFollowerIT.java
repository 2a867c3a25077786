package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.poll.PollSettings;
import io.khabar.schemas.Topics;
import io.khabar.standalone.check.LineChecker;
import io.khabar.standalone.check.LineChecker.Item;
import io.khabar.standalone.process.KhabarProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of ingest twenty times at random while feeds publish: every item stands once under read committed. */
@Timeout(300)
class KilledFollowerIT {
    private static final int KILLS = 20;
    private static final int SEED = 20261129;
    private static final int ITEMS = 15;
    private static final List<String> FEEDS =
            IntStream.range(0, 8).mapToObj(i -> "f" + i).toList();

    @TempDir
    private Path home;

    @Test
    void shouldPublishEveryItemOnceHoweverOftenItIsKilled() throws Exception {
        try (FeedLine line = new FeedLine(home);
                Admin admin = line.kafka.admin()) {
            // Given
            Random random = new Random(SEED);
            List<Item> published = new ArrayList<>();
            line.list(FEEDS);
            int open = 0;

            // When
            for (int kill = 0; kill < KILLS; kill++) {
                publish(line, published, kill);
                KhabarProcess ingest = line.process(Map.of(PollSettings.INSTANCE, "one"));
                IsolationLevel level = kill % 2 == 0 ? IsolationLevel.READ_UNCOMMITTED : IsolationLevel.READ_COMMITTED;
                open += killInTheMiddle(admin, ingest, level, random) ? 1 : 0;
            }
            publish(line, published, KILLS);
            KhabarProcess last = line.process(Map.of(PollSettings.INSTANCE, "one"));
            FeedLine.soon().until(() -> line.items().stream().distinct().count() >= published.size());
            publish(line, published, KILLS + 1);
            FeedLine.soon().until(() -> line.items().stream().distinct().count() >= published.size());

            // Then
            System.out.printf("kill -9 of ingest %d times: %d left a transaction open%n", KILLS, open);
            assertThat(last.alive()).isTrue();
            assertThat(open).as("kills that left a transaction open").isPositive();
            assertThat(LineChecker.differences(published, line.items())).isEmpty();
        }
    }

    private static void publish(FeedLine line, List<Item> published, int round) {
        for (String feed : FEEDS) {
            for (int i = 0; i < ITEMS; i++) {
                String guid = feed + "-" + round + "-" + i;
                String text = guid + " " + "خبر ".repeat(400).strip();
                line.server.publish(feed, guid, text);
                published.add(new Item(guid, text));
            }
        }
    }

    /**
     * Waits until a random number of articles more is written, or committed, and kills it at once: in the middle of a
     * transaction, or right after one.
     *
     * @return whether a transaction was left open
     */
    private static boolean killInTheMiddle(Admin admin, KhabarProcess ingest, IsolationLevel level, Random random)
            throws Exception {
        long more = sum(admin, level) + 1 + random.nextInt(FEEDS.size() * ITEMS / 2);
        FeedLine.soon()
                .pollInterval(Duration.ofMillis(2))
                .failFast(() -> assertThat(ingest.alive()).as(ingest.output()).isTrue())
                .until(() -> sum(admin, level) >= more);
        ingest.kill();
        return sum(admin, IsolationLevel.READ_COMMITTED) < sum(admin, IsolationLevel.READ_UNCOMMITTED);
    }

    private static long sum(Admin admin, IsolationLevel isolation) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        IntStream.range(0, Topics.RAW_ARTICLES.partitions())
                .forEach(i -> latest.put(new TopicPartition(Topics.RAW_ARTICLES.name(), i), OffsetSpec.latest()));
        return admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all().get().values().stream()
                .collect(Collectors.summingLong(end -> end.offset()));
    }
}
