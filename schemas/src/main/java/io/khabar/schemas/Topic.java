package io.khabar.schemas;

import java.time.Duration;
import org.apache.avro.Schema;

/**
 * One topic of the line, as it is declared.
 *
 * @param keyMeaning what the record key is, for people
 * @param valueSchema the schema of the value as it stands in the registry, without Java's own properties
 * @param retention how long records are kept; ignored when the topic is compacted
 * @param maxMessageBytes the largest record batch that the broker takes
 */
public record Topic(
        String name,
        String keyMeaning,
        Schema valueSchema,
        int partitions,
        Duration retention,
        Cleanup cleanup,
        int maxMessageBytes) {
    private static final int FOUR_MEBIBYTES = 4 * 1024 * 1024;

    /** What the broker does with old records: drop them, or keep the newest of each key. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /** A topic whose batches may have up to 4 MiB. */
    public Topic(
            String name, String keyMeaning, Schema valueSchema, int partitions, Duration retention, Cleanup cleanup) {
        this(name, keyMeaning, valueSchema, partitions, retention, cleanup, FOUR_MEBIBYTES);
    }

    /** The registry's subject of the values: the topic's name and {@code -value}. */
    public String subject() {
        return name + "-value";
    }

    Topic withMaxMessageBytes(int bytes) {
        return new Topic(name, keyMeaning, valueSchema, partitions, retention, cleanup, bytes);
    }
}
