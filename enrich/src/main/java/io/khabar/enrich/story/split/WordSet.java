package io.khabar.enrich.story.split;

/** A set of stems. */
final class WordSet {

    private static final int FEWEST_SLOTS = 32;

    private int[] slots;
    private int size;

    WordSet() {
        this(0);
    }

    /**
     * @param words about how many there will be
     */
    WordSet(int words) {
        slots = new int[Math.max(FEWEST_SLOTS, Integer.highestOneBit(words) * 4)];
    }

    /** Adds a stem, 0 excepted; false when it was there. */
    boolean add(int stem) {
        int at = place(stem);
        if (stem == 0 || slots[at] == stem) {
            return false;
        }
        slots[at] = stem;
        if (++size * 2 > slots.length) {
            int[] old = slots;
            slots = new int[old.length * 2];
            for (int known : old) {
                if (known != 0) {
                    slots[place(known)] = known;
                }
            }
        }
        return true;
    }

    /** Takes a stem out; false when it was not there. */
    boolean remove(int stem) {
        int at = place(stem);
        if (stem == 0 || slots[at] != stem) {
            return false;
        }
        slots[at] = 0;
        size--;
        refill(at);
        return true;
    }

    /** Puts those behind a gap where they would be without it. */
    private void refill(int gap) {
        int mask = slots.length - 1;
        for (int at = (gap + 1) & mask; slots[at] != 0; at = (at + 1) & mask) {
            int stem = slots[at];
            slots[at] = 0;
            slots[place(stem)] = stem;
        }
    }

    void addAll(int[] stems) {
        for (int stem : stems) {
            add(stem);
        }
    }

    boolean contains(int stem) {
        return slots[place(stem)] == stem;
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
            hits += contains(stem) ? 1 : 0;
        }
        return stems.length == 0 ? 0 : (double) hits / stems.length;
    }

    /** Where the stem is, or would be. */
    private int place(int stem) {
        int mask = slots.length - 1;
        int at = ((stem * 0x9E3779B9) >>> 8) & mask;
        while (slots[at] != 0 && slots[at] != stem) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
