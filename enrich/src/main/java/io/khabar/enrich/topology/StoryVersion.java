package io.khabar.enrich.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What is remembered of a story: enough to tell a repeat from an edit.
 *
 * @param version the last version published
 * @param firstCreated ingest time of the first
 * @param fingerprint 64 bits of a hash over everything that makes a new version
 * @param canceled whether the last version was a withdrawal
 */
record StoryVersion(int version, Instant firstCreated, long fingerprint, boolean canceled) {
    private static final byte FORMAT = 1;
    private static final int BYTES = 1 + Integer.BYTES + Long.BYTES + Long.BYTES + 1;

    /** Fixed layout: format byte 1, version, firstCreated in epoch milliseconds, fingerprint, canceled; big-endian. */
    static Serde<StoryVersion> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : value.bytes(),
                (topic, bytes) -> bytes == null ? null : of(bytes));
    }

    private byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(FORMAT)
                .putInt(version)
                .putLong(firstCreated.toEpochMilli())
                .putLong(fingerprint)
                .put((byte) (canceled ? 1 : 0))
                .array();
    }

    private static StoryVersion of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length != BYTES || buffer.get() != FORMAT) {
            throw new SerializationException(
                    "the store story-versions holds an entry of an unknown format; it was written by a newer Khabar");
        }
        return new StoryVersion(
                buffer.getInt(), Instant.ofEpochMilli(buffer.getLong()), buffer.getLong(), buffer.get() == 1);
    }
}
