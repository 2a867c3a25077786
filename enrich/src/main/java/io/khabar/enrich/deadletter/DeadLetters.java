package io.khabar.enrich.deadletter;

import io.khabar.news.DeadLetter;
import io.khabar.schemas.Topics;
import io.khabar.schemas.envelope.CloudEvents;
import io.khabar.schemas.envelope.Original;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Writes dead letters. Kafka Streams sends them in the transaction of the record that failed, so each arrives once. */
public final class DeadLetters {
    /** The key under which the handlers find this object in the Streams settings. */
    public static final String CONFIG = "khabar.dead.letters";

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
                .setStackTrace(rejected(exception) ? null : Original.stackTrace(exception))
                .setTopic(failed.topic())
                .setPartition(failed.partition())
                .setOffset(failed.offset())
                .setTimestamp(where.timestamp() < 0 ? null : Instant.ofEpochMilli(where.timestamp()))
                .setKey(Original.bytes(failed.key()))
                .setValue(Original.bytes(value == null || !cut ? value : Arrays.copyOf(value, MAX_VALUE)))
                .setHeaders(Original.headers(failed.headers()))
                .setStep(where.processorNodeId())
                .setRefused(clock.instant())
                .setCutFrom(cut ? length : -1)
                .build();
    }

    /** ce_id is the origin of the failed record, so that the same failure has the same id whenever it is met. */
    private RecordHeaders headers(ErrorHandlerContext where, FailedRecord failed) {
        String id = where.topic() + "/" + where.partition() + "/" + where.offset() + "/" + failed.topic();
        boolean replay = failed.headers().lastHeader(CloudEvents.REPLAY) != null;
        return CloudEvents.headers("enrich", id, CloudEvents.DEAD_LETTER, clock.instant(), replay);
    }

    private static boolean rejected(Exception exception) {
        return exception instanceof RejectedArticleException;
    }

    private static String message(Exception exception) {
        String message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }
}
