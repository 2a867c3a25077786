package io.khabar.enrich.story.key;

import java.util.Comparator;

/**
 * What is wrong in a file of gazetteer lines.
 *
 * @param place where
 * @param text what, and what to do
 */
record Mistake(Place place, String text) {

    /** In the order of the files and lines. */
    static final Comparator<Mistake> BY_PLACE = Comparator.comparing(Mistake::place);

    @Override
    public String toString() {
        return place + ": " + text;
    }

    /**
     * A line of a file.
     *
     * @param order of the file among those that are read together
     * @param line counted from 1
     */
    record Place(int order, String file, int line) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return order == other.order ? Integer.compare(line, other.line) : Integer.compare(order, other.order);
        }

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
