package io.khabar.enrich.story.text;

import java.util.Arrays;

/** Folded words and their numbers, in one open-addressing table; filled once, then only read. */
final class Vocabulary {

    /** Number of a word that is not in it. */
    static final int UNKNOWN = -1;

    private static final int SEED = 0x9747B28C;

    private char[] pool = new char[1 << 12];
    private int[] from = new int[1 << 9];
    private int size;
    private int[] slots = new int[1 << 10];

    Vocabulary() {}

    /** One with the same words and numbers, which grows on its own. */
    Vocabulary(Vocabulary other) {
        this.pool = other.pool.clone();
        this.from = other.from.clone();
        this.size = other.size;
        this.slots = other.slots.clone();
    }

    int add(String word) {
        char[] letters = word.toCharArray();
        int slot = slot(letters, 0, letters.length, false);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        slots[slot] = size + 1;
        store(letters);
        if (size * 4 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /**
     * The number of a word, or {@link #UNKNOWN}.
     *
     * @param article true to look for the word with the Arabic article before it
     */
    int find(char[] letters, int start, int end, boolean article) {
        return slots[slot(letters, start, end, article)] - 1;
    }

    private int slot(char[] letters, int start, int end, boolean article) {
        int mask = slots.length - 1;
        int slot = hash(letters, start, end, article) & mask;
        while (slots[slot] != 0 && !same(slots[slot] - 1, letters, start, end, article)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int word, char[] letters, int start, int end, boolean article) {
        int at = from[word];
        int stop = from[word + 1];
        if (article) {
            if (stop - at < 2 || pool[at] != 'ا' || pool[at + 1] != 'ل') {
                return false;
            }
            at += 2;
        }
        return Arrays.equals(pool, at, stop, letters, start, end);
    }

    private static int hash(char[] letters, int start, int end, boolean article) {
        int hash = article ? mix(mix(SEED, 'ا'), 'ل') : SEED;
        for (int i = start; i < end; i++) {
            hash = mix(hash, letters[i]);
        }
        hash ^= hash >>> 15;
        return hash * 0x85EBCA6B ^ hash >>> 13;
    }

    private static int mix(int hash, char letter) {
        return hash * 31 + letter;
    }

    private void store(char[] letters) {
        int end = from[size] + letters.length;
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(end, pool.length * 2));
        }
        if (size + 2 > from.length) {
            from = Arrays.copyOf(from, from.length * 2);
        }
        System.arraycopy(letters, 0, pool, from[size], letters.length);
        from[++size] = end;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int word = 0; word < size; word++) {
            slots[slot(pool, from[word], from[word + 1], false)] = word + 1;
        }
    }
}
