package io.khabar.enrich.topology;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which pages hold an embedded story: an entry for each story and page, so that no story's entry grows with its pages. */
final class StoryPages {
    static final String STORE = "story-pages";
    private static final String BETWEEN = "/";
    private static final StringSerializer KEYS = new StringSerializer();
    private static final byte[] HELD = {1};

    private final KeyValueStore<String, byte[]> store;

    StoryPages(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static Serde<byte[]> serde() {
        return Serdes.ByteArray();
    }

    /** Writes down that the page holds the story. */
    void add(String story, String article) {
        if (store.get(key(story, article)) == null) {
            store.put(key(story, article), HELD);
        }
    }

    void remove(String story, String article) {
        if (store.get(key(story, article)) != null) {
            store.delete(key(story, article));
        }
    }

    /** Whether a page other than the given one holds the story. */
    boolean isHeldElsewhere(String story, String article) {
        try (KeyValueIterator<String, byte[]> pages = store.prefixScan(story + BETWEEN, KEYS)) {
            while (pages.hasNext()) {
                if (!pages.next().key.equals(key(story, article))) {
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
