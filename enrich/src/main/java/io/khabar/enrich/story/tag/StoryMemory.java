package io.khabar.enrich.story.tag;

/**
 * How the words and pairs of words near a sentence were tagged at first: sums of probabilities in thousandths, so that
 * adding and taking away leave no trace. The work area of one thread.
 */
final class StoryMemory {

    static final int UNIT = 1000;

    private static final int WIDTH = Tag.COUNT + 1;

    private int[] keys = new int[1 << 9];
    private int[] sums = new int[keys.length * WIDTH];
    private int size;

    /**
     * Adds a token, or takes it away.
     *
     * @param sign 1 or -1
     */
    void add(int key, float[] marginals, int at, int sign) {
        if ((size + 1) * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        int row = slot * WIDTH;
        sums[row] += sign;
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            sums[row + 1 + tag] += sign * thousandths(marginals[at + tag]);
        }
    }

    /** The place of a key, for {@link #count} and {@link #sum}. */
    int row(int key) {
        return slot(key) * WIDTH;
    }

    int count(int row) {
        return sums[row];
    }

    int sum(int row, int tag) {
        return sums[row + 1 + tag];
    }

    static int thousandths(float probability) {
        return (int) (probability * UNIT + 0.5f);
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = ((key * 0x9E3779B9) >>> 5) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldSums = sums;
        keys = new int[oldKeys.length * 2];
        sums = new int[keys.length * WIDTH];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                System.arraycopy(oldSums, i * WIDTH, sums, slot * WIDTH, WIDTH);
            }
        }
    }
}
