package io.khabar.enrich.deadletter;

import io.khabar.news.DeadLetter;
import io.khabar.news.DeadLetterHeader;
import io.khabar.schemas.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** Writes dead letters. Kafka Streams sends them in the transaction of the record that failed, so each arrives once. */
public final class DeadLetters {
    /** The key under which the handlers find this object in the Streams settings. */
    public static final String CONFIG = "khabar.dead.letters";

    private static final int MAX_STACK_TRACE = 8192;
    private static final int MAX_VALUE = 12 << 20;

    private final Serializer<DeadLetter> serializer;
    private final Clock clock;
    private final Consumer<String> counter;

    /**
     * @param serializer of dead letters; it outlasts outages of the registry
     * @param counter is told the reason of each dead letter
     */
    public DeadLetters(Serializer<DeadLetter> serializer, Clock clock, Consumer<String> counter) {
        this.serializer = serializer;
        this.clock = clock;
        this.counter = counter;
    }

    /**
     * The dead letter of a record that failed.
     *
     * @param where the record and the node at which it failed
     * @param failed the record's bytes
     * @param reason code, for example "undecodable"
     */
    List<ProducerRecord<byte[], byte[]>> of(
            ErrorHandlerContext where, FailedRecord failed, String reason, Exception exception) {
        DeadLetter letter = letter(where, failed, reason, exception);
        RecordHeaders headers = headers(where, failed);
        byte[] value = serializer.serialize(Topics.DEAD_LETTERS.name(), headers, letter);
        counter.accept(reason);
        return List.of(new ProducerRecord<>(Topics.DEAD_LETTERS.name(), null, failed.key(), value, headers));
    }

    private DeadLetter letter(ErrorHandlerContext where, FailedRecord failed, String reason, Exception exception) {
        byte[] value = failed.value();
        int length = value == null ? 0 : value.length;
        boolean cut = length > MAX_VALUE;
        return DeadLetter.newBuilder()
                .setStage("enrich")
                .setReason(reason)
                .setMessage(message(exception))
                .setExceptionClass(
                        rejected(exception) ? null : exception.getClass().getName())
                .setStackTrace(rejected(exception) ? null : stackTrace(exception))
                .setTopic(failed.topic())
                .setPartition(failed.partition())
                .setOffset(failed.offset())
                .setTimestamp(where.timestamp() < 0 ? null : Instant.ofEpochMilli(where.timestamp()))
                .setKey(buffer(failed.key()))
                .setValue(buffer(value == null || !cut ? value : Arrays.copyOf(value, MAX_VALUE)))
                .setHeaders(copies(failed.headers()))
                .setStep(where.processorNodeId())
                .setRefused(clock.instant())
                .setCutFrom(cut ? length : -1)
                .build();
    }

    /** ce_id is the origin of the failed record, so that the same failure has the same id whenever it is met. */
    private RecordHeaders headers(ErrorHandlerContext where, FailedRecord failed) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", where.topic() + "/" + where.partition() + "/" + where.offset() + "/" + failed.topic());
        add(headers, "ce_source", "urn:khabar:enrich");
        add(headers, "ce_type", "io.khabar.dead-letter");
        add(headers, "ce_time", clock.instant().toString());
        add(headers, "content-type", "application/avro");
        return headers;
    }

    private static List<DeadLetterHeader> copies(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(header -> new DeadLetterHeader(header.key(), buffer(header.value())))
                .toList();
    }

    private static void add(RecordHeaders headers, String name, String value) {
        Header header =
                new org.apache.kafka.common.header.internals.RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
        headers.add(header);
    }

    private static @Nullable ByteBuffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    private static boolean rejected(Exception exception) {
        return exception instanceof RejectedArticleException;
    }

    private static String message(Exception exception) {
        String message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }

    private static String stackTrace(Exception exception) {
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        String text = trace.toString();
        return text.length() <= MAX_STACK_TRACE ? text : text.substring(0, MAX_STACK_TRACE);
    }
}
