package io.khabar.enrich.story.tag;

/** The weights of the features: for each known hash one number a tag. Immutable. */
final class WeightTable {

    /** So many bits tell of a feature at once that it has no weights, as most have none; they fit into the cache. */
    private static final int FILTER_BITS = 19;

    private final long[] filter = new long[1 << (FILTER_BITS - 6)];
    private final int[] keys;
    private final int[] rows;
    private final float[] weights;

    /**
     * Takes the features' hashes and their weights.
     *
     * @param weights {@link Tag#COUNT} numbers for each hash
     */
    WeightTable(int[] hashes, float[] weights) {
        this.weights = weights;
        keys = new int[Integer.highestOneBit(Math.max(4, hashes.length)) * 4];
        rows = new int[keys.length];
        for (int i = 0; i < hashes.length; i++) {
            int slot = slot(hashes[i]);
            keys[slot] = hashes[i];
            rows[slot] = i * Tag.COUNT;
            filter[bit(hashes[i]) >>> 6] |= 1L << bit(hashes[i]);
        }
    }

    /** Adds a feature's weights to the scores of a token; a feature that is not known adds nothing. */
    void add(int hash, float[] scores, int at) {
        int bit = bit(hash);
        if ((filter[bit >>> 6] & (1L << bit)) == 0) {
            return;
        }
        int slot = slot(hash);
        if (keys[slot] != 0) {
            int row = rows[slot];
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                scores[at + tag] += weights[row + tag];
            }
        }
    }

    private static int bit(int hash) {
        return (hash * 0x85EBCA6B) >>> (32 - FILTER_BITS);
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = ((key * 0x9E3779B9) >>> 5) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
