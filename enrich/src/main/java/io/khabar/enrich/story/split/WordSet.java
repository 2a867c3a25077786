package io.khabar.enrich.story.split;

import java.util.Arrays;

/** A set of stems. */
final class WordSet {

    private int[] slots = new int[64];
    private int size;

    void add(int stem) {
        if (stem == 0 || contains(stem)) {
            return;
        }
        if (++size * 2 > slots.length) {
            int[] old = slots;
            slots = new int[old.length * 2];
            Arrays.stream(old).filter(s -> s != 0).forEach(this::put);
        }
        put(stem);
    }

    void addAll(int[] stems) {
        for (int stem : stems) {
            add(stem);
        }
    }

    boolean contains(int stem) {
        int at = place(stem);
        while (slots[at] != 0) {
            if (slots[at] == stem) {
                return true;
            }
            at = (at + 1) & (slots.length - 1);
        }
        return false;
    }

    int size() {
        return size;
    }

    /** The share of these stems, each counted once, that are in the set; 0 for none. */
    double share(int[] stems) {
        var distinct = new WordSet();
        int hits = 0;
        for (int stem : stems) {
            if (!distinct.contains(stem)) {
                distinct.add(stem);
                hits += contains(stem) ? 1 : 0;
            }
        }
        return distinct.size == 0 ? 0 : (double) hits / distinct.size;
    }

    private void put(int stem) {
        int at = place(stem);
        while (slots[at] != 0) {
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = stem;
    }

    private int place(int stem) {
        return ((stem * 0x9E3779B9) >>> 8) & (slots.length - 1);
    }
}
