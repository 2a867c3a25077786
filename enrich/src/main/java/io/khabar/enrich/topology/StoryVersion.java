package io.khabar.enrich.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What is remembered of a story: enough to tell a repeat from an edit, and to take back what was said of it.
 *
 * @param version the last version published
 * @param firstCreated ingest time of the first
 * @param created when ingest read the form that says so last; of a page's own story that is its last repeat, if it was repeated
 * @param fingerprint 64 bits of a hash over everything that makes a new version
 * @param canceled whether the last version was a withdrawal
 * @param pagesKnown whether each page that holds the story has been written down; not so for a story that was first seen
 *     before pages were
 * @param keys the entities and topics under which the last version stands; none after a withdrawal, and none in entries
 *     from before they were remembered
 */
record StoryVersion(
        int version,
        Instant firstCreated,
        Instant created,
        long fingerprint,
        boolean canceled,
        boolean pagesKnown,
        List<String> keys) {
    private static final byte WITHOUT_KEYS = 1;
    private static final byte FORMAT = 2;
    private static final int WITHOUT_KEYS_BYTES = 1 + Integer.BYTES + Long.BYTES + Long.BYTES + 1;
    private static final int FIXED_BYTES = WITHOUT_KEYS_BYTES + Long.BYTES + 1;

    StoryVersion {
        keys = List.copyOf(keys);
    }

    /**
     * Layout: format byte 2, version, firstCreated in epoch milliseconds, fingerprint, canceled, created in epoch
     * milliseconds, pagesKnown, then each key as its length in bytes (4 bytes) and UTF-8; big-endian. Format 1 ends behind
     * canceled.
     */
    static Serde<StoryVersion> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : value.bytes(),
                (topic, bytes) -> bytes == null ? null : of(bytes));
    }

    /** The same, and read once more at the given time; an earlier time than the known one changes nothing. */
    StoryVersion readAgain(Instant read) {
        return read.isAfter(created)
                ? new StoryVersion(version, firstCreated, read, fingerprint, canceled, pagesKnown, keys)
                : this;
    }

    private byte[] bytes() {
        List<byte[]> encoded =
                keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
        int length =
                encoded.stream().mapToInt(key -> Integer.BYTES + key.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(FIXED_BYTES + length)
                .put(FORMAT)
                .putInt(version)
                .putLong(firstCreated.toEpochMilli())
                .putLong(fingerprint)
                .put(bit(canceled))
                .putLong(created.toEpochMilli())
                .put(bit(pagesKnown));
        encoded.forEach(key -> buffer.putInt(key.length).put(key));
        return buffer.array();
    }

    private static byte bit(boolean set) {
        return (byte) (set ? 1 : 0);
    }

    private static StoryVersion of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte format = bytes.length == 0 ? 0 : buffer.get();
        boolean old = format == WITHOUT_KEYS && bytes.length == WITHOUT_KEYS_BYTES;
        if (!old && (format != FORMAT || bytes.length < FIXED_BYTES)) {
            throw new SerializationException(
                    "the store story-versions holds an entry of an unknown format; it was written by a newer Khabar");
        }
        int version = buffer.getInt();
        Instant first = Instant.ofEpochMilli(buffer.getLong());
        long fingerprint = buffer.getLong();
        boolean canceled = buffer.get() == 1;
        return old
                ? new StoryVersion(version, first, Instant.EPOCH, fingerprint, canceled, false, List.of())
                : new StoryVersion(
                        version,
                        first,
                        Instant.ofEpochMilli(buffer.getLong()),
                        fingerprint,
                        canceled,
                        buffer.get() == 1,
                        keys(buffer));
    }

    private static List<String> keys(ByteBuffer buffer) {
        List<String> keys = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] key = new byte[buffer.getInt()];
            buffer.get(key);
            keys.add(new String(key, StandardCharsets.UTF_8));
        }
        return keys;
    }
}
