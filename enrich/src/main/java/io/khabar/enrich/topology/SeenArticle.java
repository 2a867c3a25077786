package io.khabar.enrich.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What is remembered of an article as it came last.
 *
 * @param fingerprint of the article and the rules, see {@link ArticleFingerprint}
 * @param stories how many stories it held, so that a repeat of it is counted as that many
 * @param ingested when ingest read it, or its last repeat; the epoch in entries from before it was remembered
 * @param embedded ids of the stories that were embedded in it; none in entries from before they were remembered
 */
record SeenArticle(long fingerprint, int stories, Instant ingested, List<String> embedded) {
    private static final byte WITHOUT_FAMILY = 1;
    private static final byte FORMAT = 2;
    private static final int WITHOUT_FAMILY_BYTES = 1 + Long.BYTES + Integer.BYTES;
    private static final int FIXED_BYTES = WITHOUT_FAMILY_BYTES + Long.BYTES;
    private static final int ID_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    SeenArticle {
        embedded = List.copyOf(embedded);
    }

    /**
     * Layout: format byte 2, fingerprint, number of stories, ingested in epoch milliseconds, then 16 bytes for each
     * embedded story; big-endian. Format 1 ends behind the number of stories.
     */
    static Serde<SeenArticle> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : value.bytes(),
                (topic, bytes) -> bytes == null ? null : of(bytes));
    }

    /** The same, and read once more at the given time; an earlier time than the known one changes nothing. */
    SeenArticle readAgain(Instant read) {
        return read.isAfter(ingested) ? new SeenArticle(fingerprint, stories, read, embedded) : this;
    }

    private byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(FIXED_BYTES + embedded.size() * ID_BYTES)
                .put(FORMAT)
                .putLong(fingerprint)
                .putInt(stories)
                .putLong(ingested.toEpochMilli());
        embedded.forEach(id -> buffer.put(HEX.parseHex(id)));
        return buffer.array();
    }

    private static SeenArticle of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte format = bytes.length == 0 ? 0 : buffer.get();
        if (format == WITHOUT_FAMILY && bytes.length == WITHOUT_FAMILY_BYTES) {
            return new SeenArticle(buffer.getLong(), buffer.getInt(), Instant.EPOCH, List.of());
        }
        if (format != FORMAT || bytes.length < FIXED_BYTES || (bytes.length - FIXED_BYTES) % ID_BYTES != 0) {
            throw new SerializationException(
                    "the store articles-seen holds an entry of an unknown format; it was written by a newer Khabar");
        }
        return new SeenArticle(buffer.getLong(), buffer.getInt(), Instant.ofEpochMilli(buffer.getLong()), ids(buffer));
    }

    private static List<String> ids(ByteBuffer buffer) {
        List<String> ids = new ArrayList<>();
        byte[] id = new byte[ID_BYTES];
        while (buffer.hasRemaining()) {
            buffer.get(id);
            ids.add(HEX.formatHex(id));
        }
        return ids;
    }
}
