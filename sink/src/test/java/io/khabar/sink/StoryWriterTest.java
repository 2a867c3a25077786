package io.khabar.sink;

import static io.khabar.sink.TestStories.PARTITION;
import static io.khabar.sink.TestStories.SOURCE;
import static io.khabar.sink.TestStories.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.news.DeadLetter;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.sink.store.StoreOutageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Which records reach the store and the dead letters, and what is committed, when all goes well and when not. */
class StoryWriterTest {
    private static final byte[] NOT_AVRO = "<html>".getBytes(StandardCharsets.UTF_8);
    private static final StoreOutageException DISK_FULL =
            new StoreOutageException("Cannot write to out (No space left)", new IOException("No space left"));

    private final SinkBench bench = new SinkBench();

    @Test
    void shouldCommitOnlyWhatIsStored() throws Exception {
        // Given
        append(0, 5);
        bench.begin();
        // When
        bench.turns(2);
        long before = bench.committed().offset();
        bench.store.finish(SOURCE);
        bench.turns(1);
        // Then
        assertThat(before).isZero();
        assertThat(bench.committed().offset()).isEqualTo(5);
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(bench.writer.ready().ok()).isTrue();
    }

    @Test
    void shouldTimeCanariesAndStoreNone() throws Exception {
        // Given
        append(0, 2);
        bench.log.append(canary(2));
        append(3, 4);
        bench.log.append(canary(4));
        bench.begin();
        // When
        bench.turns(2);
        bench.store.finish(SOURCE);
        bench.turns(1);
        // Then
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 3L);
        assertThat(bench.committed().offset()).isEqualTo(5);
        assertThat(bench.meters.get("news.canary").timer().count()).isEqualTo(2);
        assertThat(bench.meters.get("news.canary").timer().totalTime(TimeUnit.SECONDS))
                .as("each was ingested ten seconds before midnight")
                .isEqualTo(20);
    }

    @Test
    void shouldStoreCanariesWhenAskedTo() throws Exception {
        // Given
        bench.canaries = true;
        append(0, 1);
        bench.log.append(canary(1));
        bench.begin();
        // When
        bench.turns(2);
        bench.store.finish(SOURCE);
        // Then
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L);
        assertThat(bench.meters.get("news.canary").timer().count()).isEqualTo(1);
    }

    private static ConsumerRecord<byte[], byte[]> canary(long offset) {
        ConsumerRecord<byte[], byte[]> record = record(offset);
        record.headers().add("khabar-canary", "true".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Test
    void shouldStoreEachStoryOnceWhenKilledBeforeTheCommit() throws Exception {
        // Given
        append(0, 5);
        bench.begin();
        bench.turns(2);
        bench.store.finish(SOURCE);
        bench.kill();
        // When
        append(5, 8);
        bench.begin();
        bench.turns(2);
        bench.store.finish(SOURCE);
        // Then
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void shouldReadPendingStoriesAgainWhenKilled() throws Exception {
        // Given
        append(0, 5);
        bench.begin();
        bench.turns(2);
        bench.kill();
        // When
        bench.begin();
        bench.turns(2);
        bench.store.finish(SOURCE);
        // Then
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void shouldSendABadRecordToTheDeadLettersByteForByteAndGoOn() throws Exception {
        // Given
        append(0, 2);
        bench.log.append(record(2, NOT_AVRO));
        append(3, 5);
        bench.begin();
        // When
        bench.turns(2);
        long before = bench.committed().offset();
        bench.store.finish(SOURCE);
        // Then
        assertThat(before).as("the stories before it are still pending").isZero();
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 3L, 4L);
        DeadLetter letter = only(bench.deadLetters);
        assertThat(letter.getStage()).isEqualTo("sink");
        assertThat(letter.getReason()).isEqualTo("undecodable");
        assertThat(letter.getTopic()).isEqualTo(PARTITION.topic());
        assertThat(letter.getPartition()).isEqualTo(PARTITION.partition());
        assertThat(letter.getOffset()).isEqualTo(2);
        assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(NOT_AVRO));
        assertThat(letter.getKey()).isEqualTo(ByteBuffer.wrap("2".getBytes(StandardCharsets.UTF_8)));
        assertThat(letter.getStackTrace()).contains("SerializationException");
        assertThat(letter.getRefused()).isEqualTo(bench.clock.instant());
        assertThat(bench.count("news.sink.records", "refused")).isEqualTo(1);
    }

    @Test
    void shouldNotRepeatADeadLetterWhenStoriesBeforeItAreReadAgain() throws Exception {
        // Given
        append(0, 2);
        bench.log.append(record(2, NOT_AVRO));
        append(3, 5);
        bench.begin();
        bench.turns(2);
        bench.kill();
        // When
        bench.begin();
        bench.turns(2);
        bench.store.finish(SOURCE);
        // Then
        assertThat(bench.deadLetters).hasSize(1);
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 3L, 4L);
    }

    @Test
    void shouldNotMissABadRecordAmongStoriesThatWereStoredByAnother() throws Exception {
        // Given: another sink has stored the good ones and was killed before the bad one was a dead letter
        append(0, 2);
        bench.begin();
        bench.turns(2);
        bench.kill();
        bench.log.append(record(2, NOT_AVRO));
        append(3, 5);
        LongStream.of(0, 1, 3, 4).forEach(offset -> bench.stored.put(offset, TestStories.encoded(offset)));
        // When
        bench.begin();
        bench.turns(2);
        bench.store.finish(SOURCE);
        // Then
        assertThat(bench.deadLetters).extracting(DeadLetter::getOffset).containsExactly(2L);
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 3L, 4L);
    }

    @Test
    void shouldSendADeadLetterOnceWhenTheAnswerToItsCommitIsLost() {
        // Given
        bench.log.append(record(0, NOT_AVRO));
        append(1, 3);
        bench.begin();
        bench.answerFault = new TimeoutException("no answer");
        bench.turns(2);
        String trouble = bench.writer.ready().cause();
        // When
        bench.answerFault = null;
        recover();
        // Then
        assertThat(trouble).contains("no answer");
        assertThat(bench.deadLetters).hasSize(1);
        assertThat(bench.stored.keySet()).containsExactly(1L, 2L);
        assertThat(bench.writer.ready().ok()).isTrue();
    }

    @Test
    void shouldWaitWhenADeadLetterCannotBeSent() {
        // Given
        bench.log.append(record(0, NOT_AVRO));
        append(1, 3);
        bench.begin();
        bench.commitFault = new TimeoutException("brokers away");
        // When
        bench.turns(5);
        // Then
        assertThat(bench.deadLetters).isEmpty();
        assertThat(bench.stored).isEmpty();
        assertThat(bench.writer.ready().ok()).isFalse();
        assertThat(bench.writer.ready().cause()).contains("brokers away");
        bench.commitFault = null;
        recover();
        assertThat(bench.deadLetters).hasSize(1);
        assertThat(bench.stored.keySet()).containsExactly(1L, 2L);
    }

    @Test
    void shouldPauseWithTheCauseWhileTheStoreFailsAndGoOnAfterwards() {
        // Given
        append(0, 5);
        bench.begin();
        bench.turns(1);
        bench.store.fail(DISK_FULL);
        // When
        bench.turns(3);
        boolean paused = bench.log.paused().contains(PARTITION);
        String cause = bench.writer.ready().cause();
        bench.store.fail(null);
        recover();
        // Then
        assertThat(paused).isTrue();
        assertThat(cause).contains("No space left").contains(PARTITION.toString());
        assertThat(bench.writer.ready().ok()).isTrue();
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(bench.deadLetters).isEmpty();
    }

    @Test
    void shouldStayUnreadyUntilSomethingIsDurableAgain() {
        // Given
        append(0, 5);
        bench.begin();
        bench.turns(2);
        bench.store.fail(DISK_FULL);
        bench.log.append(record(5));
        bench.turns(1);
        // When
        bench.clock.forward(Duration.ofSeconds(20));
        bench.turns(1);
        // Then
        assertThat(bench.writer.ready().ok()).isFalse();
        bench.store.fail(null);
        recover();
        assertThat(bench.writer.ready().ok()).isTrue();
        assertThat(bench.stored).hasSize(6);
    }

    @Test
    void shouldWaitLongerAndLongerBetweenTries() {
        // Given
        append(0, 1);
        bench.begin();
        bench.store.fail(DISK_FULL);
        // When
        for (int i = 0; i < 1_000; i++) {
            bench.writer.turn();
            bench.clock.forward(Duration.ofMillis(100));
        }
        // Then: 100, 200, 400 ... 6400 ms, then every 10 s of the 100
        assertThat(bench.meters.get("news.sink.outages").counter().count()).isBetween(12.0, 17.0);
    }

    @Test
    void shouldWaitForTheRegistryAndMakeNoDeadLetters() {
        // Given
        append(0, 3);
        bench.begin();
        bench.registryFault = Registries.unavailable();
        // When
        bench.turns(4);
        String cause = bench.writer.ready().cause();
        bench.registryFault = null;
        recover();
        // Then
        assertThat(cause).contains("schema registry does not answer");
        assertThat(bench.deadLetters).isEmpty();
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void shouldStoreAndCommitWhatIsPendingWhenThePartitionIsTakenAway() {
        // Given
        append(0, 5);
        bench.begin();
        bench.turns(2);
        // When
        bench.log.rebalance(List.of());
        // Then
        assertThat(bench.stored).hasSize(5);
        bench.log.rebalance(List.of(PARTITION));
        assertThat(bench.committed().offset()).isEqualTo(5);
    }

    @Test
    void shouldWriteAllAgainIntoAnEmptyStoreWhateverTheGroupCommitted() throws Exception {
        // Given
        append(0, 3);
        bench.log.append(record(3, NOT_AVRO));
        bench.begin();
        bench.turns(2);
        bench.store.finish(SOURCE);
        bench.turns(1);
        bench.kill();
        bench.stored.clear();
        // When
        bench.begin();
        bench.turns(2);
        bench.store.finish(SOURCE);
        // Then
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 2L);
        assertThat(bench.deadLetters).hasSize(1);
    }

    @Test
    void shouldSayHowManyOffsetsTheBrokersHadDeletedUnread() throws Exception {
        // Given
        append(0, 3);
        bench.begin();
        bench.turns(2);
        bench.store.finish(SOURCE);
        append(3, 10);
        bench.log.deleteBefore(PARTITION, 7);
        // When
        bench.turns(3);
        bench.store.finish(SOURCE);
        // Then
        assertThat(bench.stored.keySet()).containsExactly(0L, 1L, 2L, 7L, 8L, 9L);
        assertThat(bench.meters.get("news.sink.offsets.gone").counter().count()).isEqualTo(4);
    }

    @Test
    void shouldEndWithAClearErrorWhenTheTopicIsShorterThanTheStore() {
        // Given
        append(0, 3);
        bench.stored.put(50L, TestStories.encoded(50));
        bench.begin();
        // When, Then
        assertThatThrownBy(() -> bench.turns(1))
                .isInstanceOfSatisfying(
                        KhabarException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.TOPICS))
                .hasMessageContaining("up to offset 50")
                .hasMessageContaining("ends at 3")
                .hasMessageContaining("--sink-output-dir");
    }

    @Test
    void shouldNotBeReadyBeforeItHasPartitions() {
        // Given
        bench.join();
        String before = bench.writer.ready().cause();
        // When
        bench.turns(1);
        // Then
        assertThat(before).isEqualTo("starting");
        assertThat(bench.writer.ready().ok()).isFalse();
        assertThat(bench.writer.ready().cause()).contains("waiting for partitions");
    }

    /** Long enough for the longest backoff; then two turns: open and read. */
    private void recover() {
        bench.clock.forward(Duration.ofSeconds(10));
        bench.turns(3);
        try {
            bench.store.finish(SOURCE);
        } catch (StoreOutageException e) {
            throw new AssertionError(e);
        }
    }

    private void append(long from, long to) {
        LongStream.range(from, to).forEach(offset -> bench.log.append(record(offset)));
    }

    private static DeadLetter only(List<DeadLetter> letters) {
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}
