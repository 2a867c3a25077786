package io.khabar.train;

import io.khabar.enrich.story.tag.NameKeys;
import io.khabar.enrich.story.tag.NameTable;
import io.khabar.enrich.story.tag.WordType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects names for a {@link NameTable}, in the order of their keys. */
final class NameCollector {

    private final Map<Integer, Byte> bits = new TreeMap<>();

    /** The key of a name; 0 for none. */
    static int key(List<WordType> words) {
        int key = 0;
        for (int i = 0; i < words.size(); i++) {
            key = i == 0
                    ? NameTable.begin(words.get(0).core())
                    : NameTable.goOn(key, words.get(i).word());
        }
        return key;
    }

    void add(List<WordType> words, int bit) {
        for (int length = 1; length < words.size(); length++) {
            put(key(words.subList(0, length)), NameTable.GOES_ON);
        }
        put(key(words), bit);
    }

    private void put(int key, int bit) {
        bits.merge(key, (byte) bit, (a, b) -> (byte) (a | b));
    }

    NameKeys keys() {
        var values = new byte[bits.size()];
        int at = 0;
        for (byte each : bits.values()) {
            values[at++] = each;
        }
        return new NameKeys(bits.keySet().stream().mapToInt(key -> key).toArray(), values);
    }
}
