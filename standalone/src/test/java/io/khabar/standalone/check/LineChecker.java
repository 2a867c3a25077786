package io.khabar.standalone.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares what came out of the line with what went in: each item as often on both sides, and the items of a key in
 * their order. Both sides are walked, so neither a lost tail nor an invented item goes by.
 */
public final class LineChecker {
    private static final int SHOWN = 20;

    private LineChecker() {}

    /**
     * One record.
     *
     * @param key order counts among records of the same key
     * @param content tells it from every other record
     */
    public record Item(String key, String content) {}

    /**
     * All that differs, one line each, the first 20 of a kind; empty when nothing does.
     *
     * @throws IllegalArgumentException when nothing was expected, for then nothing would be checked
     */
    public static List<String> differences(List<Item> expected, List<Item> actual) {
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("nothing was expected, so nothing can be checked");
        }
        List<String> differences = new ArrayList<>();
        Map<Item, Long> wanted = counts(expected);
        Map<Item, Long> found = counts(actual);
        differences.addAll(surplus("lost", wanted, found));
        differences.addAll(surplus("doubled or invented", found, wanted));
        if (differences.isEmpty()) {
            differences.addAll(disorder(byKey(expected), byKey(actual)));
        }
        return differences;
    }

    private static List<String> surplus(String kind, Map<Item, Long> more, Map<Item, Long> less) {
        return more.entrySet().stream()
                .filter(entry -> entry.getValue() > less.getOrDefault(entry.getKey(), 0L))
                .map(entry -> kind + ": " + entry.getKey() + ", " + entry.getValue() + " instead of "
                        + less.getOrDefault(entry.getKey(), 0L))
                .limit(SHOWN)
                .toList();
    }

    private static List<String> disorder(Map<String, List<Item>> wanted, Map<String, List<Item>> found) {
        return wanted.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(found.get(entry.getKey())))
                .map(entry -> "out of order: key " + entry.getKey() + ", " + contents(found.get(entry.getKey()))
                        + " instead of " + contents(entry.getValue()))
                .limit(SHOWN)
                .toList();
    }

    private static List<String> contents(List<Item> items) {
        return items.stream().map(Item::content).toList();
    }

    private static Map<Item, Long> counts(List<Item> items) {
        return items.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
    }

    private static Map<String, List<Item>> byKey(List<Item> items) {
        return items.stream().collect(Collectors.groupingBy(Item::key, LinkedHashMap::new, Collectors.toList()));
    }
}
