package io.khabar.enrich.story.split;

import java.util.Arrays;

/** A set of stems by their numbers on the page: a bit for each, which is asked without a guess or a search. */
final class WordSet {

    private static final int FEWEST = 8;
    private static final long[] NONE = new long[0];

    private long[] bits = NONE;
    private int size;

    /** Adds a stem; false when it was there. */
    boolean add(int stem) {
        int at = stem >>> 6;
        if (at >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(FEWEST, at + at / 4 + 1));
        }
        long before = bits[at];
        bits[at] = before | 1L << stem;
        size += bits[at] == before ? 0 : 1;
        return bits[at] != before;
    }

    /** Takes a stem out; false when it was not there. */
    boolean remove(int stem) {
        if (!contains(stem)) {
            return false;
        }
        bits[stem >>> 6] &= ~(1L << stem);
        size--;
        return true;
    }

    void addAll(int[] stems) {
        for (int stem : stems) {
            add(stem);
        }
    }

    /** Adds what another set holds. */
    void addAll(WordSet other) {
        if (bits.length < other.bits.length) {
            bits = Arrays.copyOf(bits, other.bits.length);
        }
        size = 0;
        for (int at = 0; at < bits.length; at++) {
            bits[at] |= at < other.bits.length ? other.bits[at] : 0;
            size += Long.bitCount(bits[at]);
        }
    }

    boolean contains(int stem) {
        return bit(stem) != 0;
    }

    int size() {
        return size;
    }

    /**
     * The share of these stems that are in the set; 0 for none.
     *
     * @param stems each once
     */
    double share(int[] stems) {
        int hits = 0;
        for (int stem : stems) {
            hits += bit(stem);
        }
        return stems.length == 0 ? 0 : (double) hits / stems.length;
    }

    private int bit(int stem) {
        int at = stem >>> 6;
        return at < bits.length ? (int) (bits[at] >>> stem) & 1 : 0;
    }
}
