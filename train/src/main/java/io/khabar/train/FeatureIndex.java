package io.khabar.train;

import java.util.Arrays;

/** Numbers features by their hashes in the order in which they are first seen, and counts them. */
final class FeatureIndex {

    private int[] slots = new int[1 << 20];
    private int[] hashes = new int[1 << 18];
    private int[] counts = new int[1 << 18];
    private int size;

    /** The number of a feature, a new one when it was never seen. */
    int add(int hash) {
        int slot = slot(hash);
        if (slots[slot] == 0) {
            if (size == hashes.length) {
                grow();
                slot = slot(hash);
            }
            hashes[size] = hash;
            slots[slot] = ++size;
        }
        counts[slots[slot] - 1]++;
        return slots[slot] - 1;
    }

    int size() {
        return size;
    }

    int count(int number) {
        return counts[number];
    }

    int hash(int number) {
        return hashes[number];
    }

    private int slot(int hash) {
        int mask = slots.length - 1;
        int slot = ((hash * 0x9E3779B9) >>> 5) & mask;
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(hashes[i])] = i + 1;
        }
    }
}
