package io.khabar.enrich.story.tag;

/** The weights of the features: for each known hash one number a tag. Immutable. */
final class WeightTable {

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
        }
    }

    /** Adds a feature's weights to the scores of a token; a feature that is not known adds nothing. */
    void add(int hash, float[] scores, int at) {
        int slot = slot(hash);
        if (keys[slot] != 0) {
            int row = rows[slot];
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                scores[at + tag] += weights[row + tag];
            }
        }
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
