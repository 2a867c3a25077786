package io.khabar.ingest.seed;

import io.khabar.ingest.article.Shown;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the JSON fields that are not documented, so that a misspelt one is seen. Holds a bounded number of names. */
final class UnknownFields {
    private static final int MOST_NAMES = 50;
    private static final int LONGEST_NAME = 40;

    private final Map<String, Long> counts = new TreeMap<>();
    private long others;

    void count(String name) {
        String shown = Shown.line(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
        if (counts.containsKey(shown) || counts.size() < MOST_NAMES) {
            counts.merge(shown, 1L, Long::sum);
        } else {
            others++;
        }
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** For example "category 12, section 3". */
    @Override
    public String toString() {
        String named = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return others == 0 ? named : named + ", others " + others;
    }
}
