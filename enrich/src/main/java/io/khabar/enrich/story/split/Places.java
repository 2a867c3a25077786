package io.khabar.enrich.story.split;

import java.util.Arrays;

/** Indexes of slots, in their order. What is added to it later is not seen by its tails. */
final class Places {

    private static final int FEW = 8;

    private int[] places;
    private final int from;
    private int to;

    Places() {
        this(new int[FEW], 0, 0);
    }

    private Places(int[] places, int from, int to) {
        this.places = places;
        this.from = from;
        this.to = to;
    }

    void add(int place) {
        if (to == places.length) {
            places = Arrays.copyOf(places, to * 2);
        }
        places[to++] = place;
    }

    /** Those from an index on. */
    Places tail(int index) {
        return new Places(places, from + index, to);
    }

    int get(int index) {
        return places[from + index];
    }

    int size() {
        return to - from;
    }

    boolean isEmpty() {
        return to == from;
    }
}
