package io.khabar.enrich.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which pages hold an embedded story, and which held it once: an entry for each story and page, so that no story's entry
 * grows with its pages. Each says when the page was read that said so, so that an earlier form of it is known for one.
 */
final class StoryPages {
    static final String STORE = "story-pages";
    private static final String BETWEEN = "/";
    private static final StringSerializer KEYS = new StringSerializer();

    private final KeyValueStore<String, Entry> store;

    StoryPages(KeyValueStore<String, Entry> store) {
        this.store = store;
    }

    /**
     * What a page said last of a story.
     *
     * @param held whether it has it
     * @param read when ingest read that form of the page; the epoch in entries from before it was remembered
     */
    record Entry(boolean held, Instant read) {
        private static final int UNTIMED_BYTES = 1;
        private static final int BYTES = 1 + Long.BYTES;

        private byte[] bytes() {
            return ByteBuffer.allocate(BYTES)
                    .put((byte) (held ? 1 : 0))
                    .putLong(read.toEpochMilli())
                    .array();
        }

        private static Entry of(byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            if (bytes.length != UNTIMED_BYTES && bytes.length != BYTES) {
                throw new SerializationException(
                        "the store story-pages holds an entry of an unknown format; it was written by a newer Khabar");
            }
            boolean held = buffer.get() == 1;
            return new Entry(held, buffer.hasRemaining() ? Instant.ofEpochMilli(buffer.getLong()) : Instant.EPOCH);
        }
    }

    /** Layout: 1 when the page has the story, 0 when it lost it; when it was read, in epoch milliseconds, big-endian. The time may be missing. */
    static Serde<Entry> serde() {
        return Serdes.serdeFrom(
                (topic, entry) -> entry == null ? null : entry.bytes(),
                (topic, bytes) -> bytes == null ? null : Entry.of(bytes));
    }

    /** Writes down what a page says of a story; that it lost one of which it never spoke, too: the story may have been refused. */
    void note(String story, String article, Entry said) {
        Entry before = store.get(key(story, article));
        Entry next =
                before == null || before.read().isBefore(said.read()) ? said : new Entry(said.held(), before.read());
        if (!next.equals(before)) {
            store.put(key(story, article), next);
        }
    }

    /** When the page was read that spoke of the story last; null when none did. */
    @Nullable
    Instant lastRead(String story, String article) {
        Entry entry = store.get(key(story, article));
        return entry == null ? null : entry.read();
    }

    /** Whether a page other than the given one holds the story. */
    boolean isHeldElsewhere(String story, String article) {
        try (KeyValueIterator<String, Entry> pages = store.prefixScan(story + BETWEEN, KEYS)) {
            while (pages.hasNext()) {
                KeyValue<String, Entry> page = pages.next();
                if (page.value.held() && !page.key.equals(key(story, article))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String key(String story, String article) {
        return story + BETWEEN + article;
    }
}
