package io.khabar.ingest.fetch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the entries that were used last. Not safe for many threads. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final float LOAD = 0.75f;
    private final int most;

    /**
     * @param most entries to remember
     */
    Recent(int most) {
        super(16, LOAD, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
