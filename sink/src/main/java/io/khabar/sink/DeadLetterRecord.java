package io.khabar.sink;

import io.khabar.news.DeadLetter;
import io.khabar.news.DeadLetterHeader;
import io.khabar.schemas.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Makes the dead letter of a refused record. */
final class DeadLetterRecord {
    /** What the topic of dead letters takes, less room for all but the value. */
    static final int LONGEST_VALUE = Topics.DEAD_LETTERS.maxMessageBytes() - (1 << 20);

    private static final int CUT_VALUE = 64 << 10;
    private static final int STACK_TRACE = 8_192;

    private DeadLetterRecord() {}

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, Inspected.Refused why, Instant now) {
        Throwable cause = why.cause();
        return DeadLetter.newBuilder()
                .setStage("sink")
                .setReason(why.reason())
                .setMessage(why.message())
                .setExceptionClass(cause == null ? null : cause.getClass().getName())
                .setStackTrace(cause == null ? null : stackTrace(cause))
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setTimestamp(record.timestamp() < 0 ? null : Instant.ofEpochMilli(record.timestamp()))
                .setKey(bytes(record.key()))
                .setValue(value(record))
                .setCutFrom(tooLong(record) ? record.value().length : -1L)
                .setHeaders(headers(record))
                .setStep("RecordInspector")
                .setRefused(now)
                .build();
    }

    private static @Nullable ByteBuffer value(ConsumerRecord<byte[], byte[]> record) {
        return tooLong(record) ? ByteBuffer.wrap(record.value(), 0, CUT_VALUE) : bytes(record.value());
    }

    private static boolean tooLong(ConsumerRecord<byte[], byte[]> record) {
        return record.value() != null && record.value().length > LONGEST_VALUE;
    }

    private static List<DeadLetterHeader> headers(ConsumerRecord<byte[], byte[]> record) {
        List<DeadLetterHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new DeadLetterHeader(header.key(), bytes(header.value())));
        }
        return headers;
    }

    private static String stackTrace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString().substring(0, Math.min(text.getBuffer().length(), STACK_TRACE));
    }

    private static @Nullable ByteBuffer bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
