package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;
import java.util.Set;

/** The hashes of some words, so that most others are ruled out before they are made strings. */
final class WordHashes {

    private static final int SLOTS_OF_A_WORD = 8;

    private final int[] slots;

    WordHashes(Set<String> words) {
        slots = new int[Integer.highestOneBit(words.size() + 1) * SLOTS_OF_A_WORD];
        for (String word : words) {
            int hash = FoldedText.hash(word);
            slots[place(hash)] = hash;
        }
    }

    /** True for the hash of a word of {@link FoldedText} that may be one of them. */
    boolean contain(int hash) {
        return slots[place(hash)] == hash;
    }

    /** Where the hash is, or would be. */
    private int place(int hash) {
        int mask = slots.length - 1;
        int at = (hash >>> 8) & mask;
        while (slots[at] != 0 && slots[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
