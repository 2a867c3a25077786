package io.khabar.sink;

import io.khabar.news.DeadLetter;
import io.khabar.schemas.Topics;
import io.khabar.schemas.envelope.Original;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the dead letter of a refused record. */
final class DeadLetterRecord {
    /** What the topic of dead letters takes, less room for all but the value. */
    static final int LONGEST_VALUE = Topics.DEAD_LETTERS.maxMessageBytes() - (1 << 20);

    private static final int CUT_VALUE = 64 << 10;

    private DeadLetterRecord() {}

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, Inspected.Refused why, Instant now) {
        Throwable cause = why.cause();
        return DeadLetter.newBuilder()
                .setStage("sink")
                .setReason(why.reason())
                .setMessage(why.message())
                .setExceptionClass(cause == null ? null : cause.getClass().getName())
                .setStackTrace(cause == null ? null : Original.stackTrace(cause))
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setTimestamp(record.timestamp() < 0 ? null : Instant.ofEpochMilli(record.timestamp()))
                .setKey(Original.bytes(record.key()))
                .setValue(value(record))
                .setCutFrom(tooLong(record) ? record.value().length : -1L)
                .setHeaders(Original.headers(record.headers()))
                .setStep("RecordInspector")
                .setRefused(now)
                .build();
    }

    private static @Nullable ByteBuffer value(ConsumerRecord<byte[], byte[]> record) {
        return tooLong(record) ? ByteBuffer.wrap(record.value(), 0, CUT_VALUE) : Original.bytes(record.value());
    }

    private static boolean tooLong(ConsumerRecord<byte[], byte[]> record) {
        return record.value() != null && record.value().length > LONGEST_VALUE;
    }
}
