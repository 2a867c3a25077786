package io.khabar.enrich.topology;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What is remembered of an article as it came last.
 *
 * @param fingerprint of the article and the rules, see {@link ArticleFingerprint}
 * @param stories how many stories it held, so that a repeat of it is counted as that many
 */
record SeenArticle(long fingerprint, int stories) {
    private static final byte FORMAT = 1;
    private static final int BYTES = 1 + Long.BYTES + Integer.BYTES;

    /** Fixed layout: format byte 1, fingerprint, number of stories; big-endian. */
    static Serde<SeenArticle> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : value.bytes(),
                (topic, bytes) -> bytes == null ? null : of(bytes));
    }

    private byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(FORMAT)
                .putLong(fingerprint)
                .putInt(stories)
                .array();
    }

    private static SeenArticle of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length != BYTES || buffer.get() != FORMAT) {
            throw new SerializationException(
                    "the store articles-seen holds an entry of an unknown format; it was written by a newer Khabar");
        }
        return new SeenArticle(buffer.getLong(), buffer.getInt());
    }
}
