package io.khabar.enrich.story.tag;

import java.util.Arrays;
import java.util.List;

/** Folded words and their numbers, the most frequent word first, in one open-addressing table. */
final class WordIndex {

    private final char[] pool;
    private final int[] from;
    private final int[] slots;

    WordIndex(List<String> words) {
        from = new int[words.size() + 1];
        pool = String.join("", words).toCharArray();
        slots = new int[Integer.highestOneBit(Math.max(4, words.size())) * 4];
        for (int word = 0; word < words.size(); word++) {
            from[word + 1] = from[word] + words.get(word).length();
            int slot = slot(pool, from[word], from[word + 1]);
            if (slots[slot] != 0) {
                throw new IllegalArgumentException("twice in the list of words: " + words.get(word));
            }
            slots[slot] = word + 1;
        }
    }

    int size() {
        return from.length - 1;
    }

    String word(int number) {
        return new String(pool, from[number], from[number + 1] - from[number]);
    }

    /** The number of a word; -1 when it is not known. */
    int find(char[] letters, int start, int end) {
        return slots[slot(letters, start, end)] - 1;
    }

    private int slot(char[] letters, int start, int end) {
        int mask = slots.length - 1;
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + letters[i];
        }
        int slot = ((hash * 0x9E3779B9) >>> 7) & mask;
        while (slots[slot] != 0 && !same(slots[slot] - 1, letters, start, end)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int word, char[] letters, int start, int end) {
        return Arrays.equals(pool, from[word], from[word + 1], letters, start, end);
    }
}
