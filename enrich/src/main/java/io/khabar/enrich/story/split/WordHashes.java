package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;
import java.util.Set;

/** The hashes of some words, so that most others are ruled out before they are made strings. */
final class WordHashes {

    private static final int SLOTS_OF_A_WORD = 8;

    private final int[] slots;

    /** A bit for each slot that some word's search begins at. It is a thirty-second of the slots, so that it stays in the cache. */
    private final long[] beginnings;

    WordHashes(Set<String> words) {
        slots = new int[Integer.highestOneBit(words.size() + 1) * SLOTS_OF_A_WORD];
        beginnings = new long[(slots.length + Long.SIZE - 1) / Long.SIZE];
        for (String word : words) {
            int hash = FoldedText.hash(word);
            int beginning = beginning(hash);
            beginnings[beginning >>> 6] |= 1L << beginning;
            slots[place(hash)] = hash;
        }
    }

    /** True for the hash of a word of {@link FoldedText} that may be one of them. */
    boolean contain(int hash) {
        int beginning = beginning(hash);
        return (beginnings[beginning >>> 6] >>> beginning & 1) != 0 && slots[place(hash)] == hash;
    }

    private int beginning(int hash) {
        return (hash >>> 8) & (slots.length - 1);
    }

    /** Where the hash is, or would be. */
    private int place(int hash) {
        int mask = slots.length - 1;
        int at = beginning(hash);
        while (slots[at] != 0 && slots[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
