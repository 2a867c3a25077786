package io.khabar.ingest.fetch;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what was used last, up to a number and a weight of all together. Not safe for many threads. */
final class Weighed<K, V> {
    private static final float LOAD = 0.75f;

    private final int most;
    private final long heaviest;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, LOAD, true);
    private long weight;

    private record Entry<V>(V value, int weight) {}

    /**
     * @param most entries to remember
     * @param heaviest weight of all entries together
     */
    Weighed(int most, long heaviest) {
        this.most = most;
        this.heaviest = heaviest;
    }

    @Nullable
    V get(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** Remembers a value, and forgets others for it; itself, too, when it is heavier than all may be. */
    void put(K key, V value, int itsWeight) {
        Entry<V> before = entries.put(key, new Entry<>(value, itsWeight));
        weight += itsWeight - (before == null ? 0 : before.weight());
        Iterator<Entry<V>> eldest = entries.values().iterator();
        while (entries.size() > most || weight > heaviest) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }
}
