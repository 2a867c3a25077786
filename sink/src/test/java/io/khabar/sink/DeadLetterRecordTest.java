package io.khabar.sink;

import static io.khabar.sink.TestStories.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What a dead letter tells of the record. */
class DeadLetterRecordTest {
    private static final Inspected.Refused BY_RULE = new Inspected.Refused("empty", "no value", null);

    @Test
    void shouldKeepHeadersByteForByteInTheirOrder() {
        // Given
        ConsumerRecord<byte[], byte[]> record = record(1, new byte[] {1});
        record.headers().add("b", "2".getBytes(StandardCharsets.UTF_8));
        record.headers().add("a", null);
        // When
        DeadLetter letter = DeadLetterRecord.of(record, BY_RULE, Instant.EPOCH);
        // Then
        assertThat(letter.getHeaders()).extracting(header -> header.getName()).containsExactly("b", "a");
        assertThat(letter.getHeaders().get(0).getValue()).isEqualTo(ByteBuffer.wrap(new byte[] {'2'}));
        assertThat(letter.getHeaders().get(1).getValue()).isNull();
    }

    @Test
    void shouldTellNothingFromEmpty() {
        // When
        DeadLetter nothing = DeadLetterRecord.of(record(1, null, null), BY_RULE, Instant.EPOCH);
        DeadLetter empty = DeadLetterRecord.of(record(1, new byte[0], new byte[0]), BY_RULE, Instant.EPOCH);
        // Then
        assertThat(nothing.getKey()).isNull();
        assertThat(nothing.getValue()).isNull();
        assertThat(nothing.getStackTrace()).isNull();
        assertThat(empty.getKey()).isEqualTo(ByteBuffer.allocate(0));
        assertThat(empty.getValue()).isEqualTo(ByteBuffer.allocate(0));
        assertThat(empty.getCutFrom()).isEqualTo(-1);
    }

    @Test
    void shouldCutAValueThatTheTopicWouldNotTakeAndSaySo() {
        // Given
        byte[] huge = new byte[DeadLetterRecord.LONGEST_VALUE + 1];
        // When
        DeadLetter letter = DeadLetterRecord.of(record(1, huge), BY_RULE, Instant.EPOCH);
        // Then
        assertThat(letter.getCutFrom()).isEqualTo(huge.length);
        assertThat(letter.getValue().remaining()).isEqualTo(64 << 10);
    }
}
