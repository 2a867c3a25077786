package io.khabar.sink;

import static io.khabar.sink.TestStories.PARTITION;
import static io.khabar.sink.TestStories.SOURCE;
import static io.khabar.sink.TestStories.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** What becomes of records that can never be read: each a dead letter once, whatever happens meanwhile. */
class StoryWriterDeadLettersTest {
    private static final byte[] NOT_AVRO = "<html>".getBytes(StandardCharsets.UTF_8);

    private final SinkLine line = new SinkLine();

    @Test
    void shouldSendABadRecordToTheDeadLettersByteForByteAndGoOn() throws Exception {
        // Given
        line.append(0, 2);
        line.log.append(record(2, NOT_AVRO));
        line.append(3, 5);
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
        line.append(0, 2);
        line.log.append(record(2, NOT_AVRO));
        line.append(3, 5);
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
        line.append(0, 2);
        line.begin();
        line.turns(2);
        line.kill();
        line.log.append(record(2, NOT_AVRO));
        line.append(3, 5);
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
        line.append(1, 3);
        line.begin();
        line.answerFault = new TimeoutException("no answer");
        line.turns(2);
        String trouble = line.writer.ready().cause();
        // When
        line.answerFault = null;
        line.recover();
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
        line.append(1, 3);
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
        line.recover();
        assertThat(line.deadLetters).hasSize(1);
        assertThat(line.stored.keySet()).containsExactly(1L, 2L);
    }

    private static DeadLetter only(List<DeadLetter> letters) {
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}
