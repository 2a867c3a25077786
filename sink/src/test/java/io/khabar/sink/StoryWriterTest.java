package io.khabar.sink;

import static io.khabar.sink.TestStories.PARTITION;
import static io.khabar.sink.TestStories.SOURCE;
import static io.khabar.sink.TestStories.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Which records reach the store, and what is committed, when all goes well, and when a sink is killed or its partition goes. */
class StoryWriterTest {
    private static final byte[] NOT_AVRO = "<html>".getBytes(StandardCharsets.UTF_8);

    private final SinkLine line = new SinkLine();

    @Test
    void shouldCommitOnlyWhatIsStored() throws Exception {
        // Given
        line.append(0, 5);
        line.begin();
        // When
        line.turns(2);
        long before = line.committed().offset();
        line.store.finish(SOURCE);
        line.turns(1);
        // Then
        assertThat(before).isZero();
        assertThat(line.committed().offset()).isEqualTo(5);
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(line.writer.ready().ok()).isTrue();
    }

    @Test
    void shouldTimeCanariesAndStoreNone() throws Exception {
        // Given
        line.append(0, 2);
        line.log.append(canary(2));
        line.append(3, 4);
        line.log.append(canary(4));
        line.begin();
        // When
        line.turns(2);
        line.store.finish(SOURCE);
        line.turns(1);
        // Then
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 3L);
        assertThat(line.committed().offset()).isEqualTo(5);
        assertThat(line.meters.get("news.canary").timer().count()).isEqualTo(2);
        assertThat(line.meters.get("news.canary").timer().totalTime(TimeUnit.SECONDS))
                .as("each was ingested ten seconds before midnight")
                .isEqualTo(20);
    }

    @Test
    void shouldStoreCanariesWhenAskedTo() throws Exception {
        // Given
        line.canaries = true;
        line.append(0, 1);
        line.log.append(canary(1));
        line.begin();
        // When
        line.turns(2);
        line.store.finish(SOURCE);
        // Then
        assertThat(line.stored.keySet()).containsExactly(0L, 1L);
        assertThat(line.meters.get("news.canary").timer().count()).isEqualTo(1);
    }

    private static ConsumerRecord<byte[], byte[]> canary(long offset) {
        ConsumerRecord<byte[], byte[]> record = record(offset);
        record.headers().add("khabar-canary", "true".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Test
    void shouldStoreEachStoryOnceWhenKilledBeforeTheCommit() throws Exception {
        // Given
        line.append(0, 5);
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        line.kill();
        // When
        line.append(5, 8);
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        // Then
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void shouldReadPendingStoriesAgainWhenKilled() throws Exception {
        // Given
        line.append(0, 5);
        line.begin();
        line.turns(2);
        line.kill();
        // When
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        // Then
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void shouldStoreAndCommitWhatIsPendingWhenThePartitionIsTakenAway() {
        // Given
        line.append(0, 5);
        line.begin();
        line.turns(2);
        // When
        line.log.rebalance(List.of());
        // Then
        assertThat(line.stored).hasSize(5);
        line.log.rebalance(List.of(PARTITION));
        assertThat(line.committed().offset()).isEqualTo(5);
    }

    @Test
    void shouldWriteAllAgainIntoAnEmptyStoreWhateverTheGroupCommitted() throws Exception {
        // Given
        line.append(0, 3);
        line.log.append(record(3, NOT_AVRO));
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        line.turns(1);
        line.kill();
        line.stored.clear();
        // When
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        // Then
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L);
        assertThat(line.deadLetters).hasSize(1);
    }

    @Test
    void shouldSayHowManyOffsetsTheBrokersHadDeletedUnread() throws Exception {
        // Given
        line.append(0, 3);
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        line.append(3, 10);
        line.log.deleteBefore(PARTITION, 7);
        // When
        line.turns(3);
        line.store.finish(SOURCE);
        // Then
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L, 7L, 8L, 9L);
        assertThat(line.meters.get("news.sink.offsets.gone").counter().count()).isEqualTo(4);
    }

    @Test
    void shouldEndWithAClearErrorWhenTheTopicIsShorterThanTheStore() {
        // Given
        line.append(0, 3);
        line.stored.put(50L, TestStories.encoded(50));
        line.begin();
        // When, Then
        assertThatThrownBy(() -> line.turns(1))
                .isInstanceOfSatisfying(
                        KhabarException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.TOPICS))
                .hasMessageContaining("up to offset 50")
                .hasMessageContaining("ends at 3")
                .hasMessageContaining("--sink-output-dir");
    }

    @Test
    void shouldNotBeReadyBeforeItHasPartitions() {
        // Given
        line.join();
        String before = line.writer.ready().cause();
        // When
        line.turns(1);
        // Then
        assertThat(before).isEqualTo("starting");
        assertThat(line.writer.ready().ok()).isFalse();
        assertThat(line.writer.ready().cause()).contains("waiting for partitions");
    }
}
