package io.khabar.bench.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words and how often each stands in a text; a word is a run of letters, marks and digits, in lower case. */
final class Words {
    private final Map<String, Integer> counts = new HashMap<>();
    private int size;

    void add(String text) {
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK) {
                word.appendCodePoint(point);
            } else {
                add(word);
            }
        });
        add(word);
    }

    private void add(StringBuilder word) {
        if (!word.isEmpty()) {
            counts.merge(word.toString(), 1, Integer::sum);
            size++;
            word.setLength(0);
        }
    }

    int size() {
        return size;
    }

    /** How many words the two have in common, each as often as it stands in both. */
    int common(Words other) {
        return counts.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0)))
                .sum();
    }
}
