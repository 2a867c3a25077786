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

    private final SinkLine line = new SinkLine();

    @Test
    void shouldCommitOnlyWhatIsStored() throws Exception {
        // Given
        append(0, 5);
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
        append(0, 2);
        line.log.append(canary(2));
        append(3, 4);
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
        append(0, 1);
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
        append(0, 5);
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        line.kill();
        // When
        append(5, 8);
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        // Then
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void shouldReadPendingStoriesAgainWhenKilled() throws Exception {
        // Given
        append(0, 5);
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
    void shouldSendABadRecordToTheDeadLettersByteForByteAndGoOn() throws Exception {
        // Given
        append(0, 2);
        line.log.append(record(2, NOT_AVRO));
        append(3, 5);
        line.begin();
        // When
        line.turns(2);
        long before = line.committed().offset();
        line.store.finish(SOURCE);
        // Then
        assertThat(before).as("the stories before it are still pending").isZero();
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 3L, 4L);
        DeadLetter letter = only(line.deadLetters);
        assertThat(letter.getStage()).isEqualTo("sink");
        assertThat(letter.getReason()).isEqualTo("undecodable");
        assertThat(letter.getTopic()).isEqualTo(PARTITION.topic());
        assertThat(letter.getPartition()).isEqualTo(PARTITION.partition());
        assertThat(letter.getOffset()).isEqualTo(2);
        assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(NOT_AVRO));
        assertThat(letter.getKey()).isEqualTo(ByteBuffer.wrap("2".getBytes(StandardCharsets.UTF_8)));
        assertThat(letter.getStackTrace()).contains("SerializationException");
        assertThat(letter.getRefused()).isEqualTo(line.clock.instant());
        assertThat(line.count("news.sink.records", "refused")).isEqualTo(1);
    }

    @Test
    void shouldNotRepeatADeadLetterWhenStoriesBeforeItAreReadAgain() throws Exception {
        // Given
        append(0, 2);
        line.log.append(record(2, NOT_AVRO));
        append(3, 5);
        line.begin();
        line.turns(2);
        line.kill();
        // When
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        // Then
        assertThat(line.deadLetters).hasSize(1);
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 3L, 4L);
    }

    @Test
    void shouldNotMissABadRecordAmongStoriesThatWereStoredByAnother() throws Exception {
        // Given: another sink has stored the good ones and was killed before the bad one was a dead letter
        append(0, 2);
        line.begin();
        line.turns(2);
        line.kill();
        line.log.append(record(2, NOT_AVRO));
        append(3, 5);
        LongStream.of(0, 1, 3, 4).forEach(offset -> line.stored.put(offset, TestStories.encoded(offset)));
        // When
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        // Then
        assertThat(line.deadLetters).extracting(DeadLetter::getOffset).containsExactly(2L);
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 3L, 4L);
    }

    @Test
    void shouldSendADeadLetterOnceWhenTheAnswerToItsCommitIsLost() {
        // Given
        line.log.append(record(0, NOT_AVRO));
        append(1, 3);
        line.begin();
        line.answerFault = new TimeoutException("no answer");
        line.turns(2);
        String trouble = line.writer.ready().cause();
        // When
        line.answerFault = null;
        recover();
        // Then
        assertThat(trouble).contains("no answer");
        assertThat(line.deadLetters).hasSize(1);
        assertThat(line.stored.keySet()).containsExactly(1L, 2L);
        assertThat(line.writer.ready().ok()).isTrue();
    }

    @Test
    void shouldWaitWhenADeadLetterCannotBeSent() {
        // Given
        line.log.append(record(0, NOT_AVRO));
        append(1, 3);
        line.begin();
        line.commitFault = new TimeoutException("brokers away");
        // When
        line.turns(5);
        // Then
        assertThat(line.deadLetters).isEmpty();
        assertThat(line.stored).isEmpty();
        assertThat(line.writer.ready().ok()).isFalse();
        assertThat(line.writer.ready().cause()).contains("brokers away");
        line.commitFault = null;
        recover();
        assertThat(line.deadLetters).hasSize(1);
        assertThat(line.stored.keySet()).containsExactly(1L, 2L);
    }

    @Test
    void shouldPauseWithTheCauseWhileTheStoreFailsAndGoOnAfterwards() {
        // Given
        append(0, 5);
        line.begin();
        line.turns(1);
        line.store.fail(DISK_FULL);
        // When
        line.turns(3);
        boolean paused = line.log.paused().contains(PARTITION);
        String cause = line.writer.ready().cause();
        line.store.fail(null);
        recover();
        // Then
        assertThat(paused).isTrue();
        assertThat(cause).contains("No space left").contains(PARTITION.toString());
        assertThat(line.writer.ready().ok()).isTrue();
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(line.deadLetters).isEmpty();
    }

    @Test
    void shouldStayUnreadyUntilSomethingIsDurableAgain() {
        // Given
        append(0, 5);
        line.begin();
        line.turns(2);
        line.store.fail(DISK_FULL);
        line.log.append(record(5));
        line.turns(1);
        // When
        line.clock.advance(Duration.ofSeconds(20));
        line.turns(1);
        // Then
        assertThat(line.writer.ready().ok()).isFalse();
        line.store.fail(null);
        recover();
        assertThat(line.writer.ready().ok()).isTrue();
        assertThat(line.stored).hasSize(6);
    }

    @Test
    void shouldWaitLongerAndLongerBetweenTries() {
        // Given
        append(0, 1);
        line.begin();
        line.store.fail(DISK_FULL);
        // When
        for (int i = 0; i < 1_000; i++) {
            line.writer.turn();
            line.clock.advance(Duration.ofMillis(100));
        }
        // Then: 100, 200, 400 ... 6400 ms, then every 10 s of the 100
        assertThat(line.meters.get("news.sink.outages").counter().count()).isBetween(12.0, 17.0);
    }

    @Test
    void shouldWaitForTheRegistryAndMakeNoDeadLetters() {
        // Given
        append(0, 3);
        line.begin();
        line.registryFault = Registries.unavailable();
        // When
        line.turns(4);
        String cause = line.writer.ready().cause();
        line.registryFault = null;
        recover();
        // Then
        assertThat(cause).contains("schema registry does not answer");
        assertThat(line.deadLetters).isEmpty();
        assertThat(line.stored.keySet()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void shouldStoreAndCommitWhatIsPendingWhenThePartitionIsTakenAway() {
        // Given
        append(0, 5);
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
        append(0, 3);
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
        append(0, 3);
        line.begin();
        line.turns(2);
        line.store.finish(SOURCE);
        append(3, 10);
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
        append(0, 3);
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

    /** Long enough for the longest backoff; then two turns: open and read. */
    private void recover() {
        line.clock.advance(Duration.ofSeconds(10));
        line.turns(3);
        try {
            line.store.finish(SOURCE);
        } catch (StoreOutageException e) {
            throw new AssertionError(e);
        }
    }

    private void append(long from, long to) {
        LongStream.range(from, to).forEach(offset -> line.log.append(record(offset)));
    }

    private static DeadLetter only(List<DeadLetter> letters) {
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}
