package io.khabar.enrich.story.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares given topics with expected ones, label by label. Recall: expected labels that were given. Precision: given labels
 * that were expected, or are right without being expected. Labels of the top level and labels below it are counted apart. A story without a topic counts in
 * precision alone.
 */
final class TopicExam {

    private static final String TOP = "000000";

    private final Counts top = new Counts();
    private final Counts below = new Counts();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Map<String, Integer>> firsts = new TreeMap<>();

    /** Adds a story; the given ids are in the order of relevance. */
    TopicExam add(String story, Set<String> expected, List<String> given) {
        return add(story, expected, Set.of(), given);
    }

    /** Adds a story of which some topics are right, and need not be given. */
    TopicExam add(String story, Set<String> expected, Set<String> may, List<String> given) {
        top.add(part(expected, true), may, part(given, true));
        below.add(part(expected, false), may, part(given, false));
        note(story, expected, may, given);
        String first = given.stream().filter(id -> id.endsWith(TOP)).findFirst().orElse("none");
        part(expected, true).stream()
                .min(Comparator.naturalOrder())
                .ifPresent(id -> firsts.computeIfAbsent(
                                part(expected, true).contains(first) ? first : id, key -> new TreeMap<>())
                        .merge(first, 1, Integer::sum));
        return this;
    }

    Counts top() {
        return top;
    }

    Counts below() {
        return below;
    }

    /** Number of stories about one topic whose most relevant top-level topic is another. */
    int confused(String expected, String first) {
        return firsts.getOrDefault(expected, Map.of()).getOrDefault(first, 0);
    }

    /** What was counted, and each fault. */
    String table() {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "top level: %s; below: %s", top, below));
        lines.add("most relevant topic of the stories about each:");
        firsts.forEach((about, given) -> lines.add("  " + about + ": " + given));
        lines.addAll(faults);
        return String.join("\n", lines);
    }

    private void note(String story, Set<String> expected, Set<String> may, List<String> given) {
        var counted = new TreeSet<>(given);
        counted.removeIf(id -> may.contains(id) && !expected.contains(id));
        if (!expected.equals(counted)) {
            faults.add(story + ": expected " + expected + ", given " + given);
        }
    }

    private static Set<String> part(Iterable<String> ids, boolean top) {
        var part = new TreeSet<String>();
        ids.forEach(id -> {
            if (id.endsWith(TOP) == top) {
                part.add(id);
            }
        });
        return part;
    }

    /** Labels counted. */
    static final class Counts {
        private int expected;
        private int found;
        private int given;
        private int right;

        private void add(Set<String> expectedOnes, Set<String> may, Set<String> givenOnes) {
            expected += expectedOnes.size();
            given += givenOnes.size();
            found += (int) givenOnes.stream().filter(expectedOnes::contains).count();
            right += (int) givenOnes.stream()
                    .filter(id -> expectedOnes.contains(id) || may.contains(id))
                    .count();
        }

        double recall() {
            return (double) found / expected;
        }

        double precision() {
            return (double) right / given;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d expected, %d found, %d given, %d right: recall %.3f, precision %.3f",
                    expected,
                    found,
                    given,
                    right,
                    recall(),
                    precision());
        }
    }
}
