package io.khabar.enrich.story.tag;

/** Knows names; a hit is a hint to the model, not a verdict. Deterministic and safe for use by many threads at once. */
public interface NameHits {

    /**
     * Writes for each word of a sentence what name it is part of.
     *
     * @param words with {@link WordType#REACH} edges before and after
     * @param count number of words without the edges
     * @param hits for each word, counted without edges, 0 or a number that tells kind and position
     */
    void mark(WordType[] words, int count, int[] hits);
}
