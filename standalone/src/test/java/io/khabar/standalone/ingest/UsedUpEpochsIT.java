package io.khabar.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.live.LiveNews;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each transaction and each takeover uses up one epoch of the transactional id, of 32,767. An id of a partition of the feeds' states lives
 * for ever, so it comes to the end of them within hours.
 */
@Timeout(240)
class UsedUpEpochsIT {
    private static final String IDS = "khabar-ingest-";
    private static final short NEARLY_USED_UP = Short.MAX_VALUE - 6;
    private static final int ITEMS = 12;

    @TempDir
    private Path home;

    @Test
    void shouldGoOnWithAnotherProducerIdWhenTheEpochsAreUsedUp() throws Exception {
        try (FeedLine line = new FeedLine(home)) {
            // Given
            line.server.publish("a", "item0", "text 0");
            line.list(List.of("a"));
            try (LiveNews first = line.follow(Map.of())) {
                FeedLine.soon().until(() -> line.texts().size() == 1);
            }
            TransactionEpochs epochs = new TransactionEpochs(line.kafka.bootstrapServers());
            Map<String, TransactionLogValue> before = epochs.of(IDS);
            epochs.set(IDS, NEARLY_USED_UP);
            line.kafka.stopBroker();
            line.kafka.startBroker();

            // When
            LiveNews second = line.follow(Map.of());
            for (int i = 1; i < ITEMS; i++) {
                int count = i + 1;
                line.server.publish("a", "item" + i, "text " + i);
                FeedLine.soon().until(() -> line.texts().size() >= count);
            }

            // Then
            assertThat(line.texts())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, ITEMS).mapToObj(i -> "text " + i).toList());
            assertThat(second.live().ok()).isTrue();
            Map<String, TransactionLogValue> after = epochs.of(IDS);
            assertThat(after.entrySet()).anySatisfy(one -> {
                assertThat(one.getValue().producerId())
                        .isNotEqualTo(before.get(one.getKey()).producerId());
                assertThat(one.getValue().producerEpoch()).isLessThan((short) 100);
            });
        }
    }
}
