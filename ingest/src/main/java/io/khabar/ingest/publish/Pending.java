package io.khabar.ingest.publish;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record that was taken and is not acknowledged yet. Equal only to itself.
 *
 * <p>No record type: two articles with the same bytes are two.
 */
public final class Pending {
    /** What the record stands for. */
    public enum Kind {
        ARTICLE,
        DEAD_LETTER
    }

    private final String id;
    private final String origin;
    private final Kind kind;
    private final ProducerRecord<byte[], byte[]> record;
    private final Delivery delivery;

    Pending(String id, String origin, Kind kind, ProducerRecord<byte[], byte[]> record, Delivery delivery) {
        this.id = id;
        this.origin = origin;
        this.kind = kind;
        this.record = record;
        this.delivery = delivery;
    }

    /** The article's id. */
    public String id() {
        return id;
    }

    /** Where the article was read, for people. */
    public String origin() {
        return origin;
    }

    public Kind kind() {
        return kind;
    }

    public ProducerRecord<byte[], byte[]> record() {
        return record;
    }

    /** Whom to tell how it went. */
    Delivery delivery() {
        return delivery;
    }

    /** Bytes of the value. */
    public int size() {
        return record.value().length;
    }
}
