package io.khabar.enrich.story.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Things by the stretch of a text on which they lie, so that those at a place are found without going over all of them: a story of
 * nothing but names would cost the square of its length.
 */
final class Stretches<T> {

    /** Characters that are looked up together, as a power of two. */
    private static final int BLOCK = 6;

    private final List<T> things = new ArrayList<>();
    private final Map<Integer, List<Integer>> byBlock = new HashMap<>();

    /**
     * Puts a thing where it lies.
     *
     * @param start UTF-16 offset of its first character
     * @param end the offset after its last
     */
    void put(int start, int end, T thing) {
        for (int block = start >> BLOCK; block <= end >> BLOCK; block++) {
            byBlock.computeIfAbsent(block, b -> new ArrayList<>()).add(things.size());
        }
        things.add(thing);
    }

    /** All that lie on a stretch or touch it, and some that lie near it, in the order in which they were put. */
    List<T> at(int start, int end) {
        var found = new TreeSet<Integer>();
        for (int block = start >> BLOCK; block <= end >> BLOCK; block++) {
            found.addAll(byBlock.getOrDefault(block, List.of()));
        }
        return found.stream().map(things::get).toList();
    }
}
