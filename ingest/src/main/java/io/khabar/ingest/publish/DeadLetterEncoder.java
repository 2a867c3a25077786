package io.khabar.ingest.publish;

import io.khabar.news.DeadLetter;
import io.khabar.schemas.Topics;
import io.khabar.schemas.envelope.CloudEvents;
import io.khabar.schemas.envelope.Original;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** A record that Kafka refuses for its size, or that no schema can write, as a dead letter with the beginning of its value. */
final class DeadLetterEncoder {
    static final String TOO_LARGE = "too-large";
    static final String NOT_ENCODABLE = "not-encodable";

    /** The first 64 KiB: enough to see what it was; the whole of it would be too large again. */
    static final int KEPT = 64 * 1024;

    private final Serializer<DeadLetter> serializer;
    private final Clock clock;
    private final boolean replay;

    DeadLetterEncoder(Serializer<DeadLetter> serializer, Clock clock, boolean replay) {
        this.serializer = serializer;
        this.clock = clock;
        this.replay = replay;
    }

    /** @param acknowledged called when Kafka has the letter */
    Pending encode(Pending refused, Exception cause, Runnable acknowledged) {
        return encode(refused, cause, TOO_LARGE, "send", acknowledged);
    }

    /** @param unwritten has the article's raw bytes for its value */
    Pending notEncodable(Pending unwritten, Exception cause) {
        return encode(unwritten, cause, NOT_ENCODABLE, "encode", () -> {});
    }

    private Pending encode(Pending refused, Exception cause, String reason, String step, Runnable acknowledged) {
        String topic = Topics.DEAD_LETTERS.name();
        Instant now = clock.instant();
        Headers headers = CloudEvents.headers("ingest", refused.id(), CloudEvents.DEAD_LETTER, now, replay);
        byte[] value = serializer.serialize(topic, headers, letter(refused, cause, reason, step, now));
        return new Pending(
                refused.id(),
                refused.origin(),
                Pending.Kind.DEAD_LETTER,
                new ProducerRecord<>(
                        topic, null, now.toEpochMilli(), refused.record().key(), value, headers),
                letterDelivery(acknowledged));
    }

    private static Delivery letterDelivery(Runnable acknowledged) {
        return new Delivery() {
            @Override
            public void acknowledged() {
                acknowledged.run();
            }

            @Override
            public void refused(String reason) {}
        };
    }

    private static DeadLetter letter(Pending refused, Exception cause, String reason, String step, Instant now) {
        ProducerRecord<byte[], byte[]> record = refused.record();
        boolean cut = record.value().length > KEPT;
        return DeadLetter.newBuilder()
                .setStage("ingest")
                .setReason(reason)
                .setMessage(refused.origin() + ": " + cause.getMessage())
                .setExceptionClass(cause.getClass().getName())
                .setTopic(record.topic())
                .setTimestamp(Instant.ofEpochMilli(record.timestamp()))
                .setKey(ByteBuffer.wrap(record.key()))
                .setValue(ByteBuffer.wrap(record.value(), 0, Math.min(KEPT, record.value().length)))
                .setHeaders(Original.headers(record.headers()))
                .setStep(step)
                .setRefused(now)
                .setCutFrom(cut ? record.value().length : -1)
                .build();
    }
}
