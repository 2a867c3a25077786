package io.khabar.enrich.story.split;

/** The keys of the lines that a page has printed so far. */
final class PrintedLines {

    private static final int FEWEST_SLOTS = 64;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[FEWEST_SLOTS];
    private int size;

    /** Adds a key; false when it was there. 0 is taken for 1. */
    boolean add(long key) {
        long own = key == 0 ? 1 : key;
        int at = place(own);
        if (slots[at] == own) {
            return false;
        }
        slots[at] = own;
        if (++size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    boolean contains(long key) {
        long own = key == 0 ? 1 : key;
        return slots[place(own)] == own;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long key : old) {
            if (key != 0) {
                slots[place(key)] = key;
            }
        }
    }

    private int place(long key) {
        int mask = slots.length - 1;
        int at = (int) ((key * SPREAD) >>> 40) & mask;
        while (slots[at] != 0 && slots[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
