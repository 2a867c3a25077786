package io.khabar.enrich.story.key;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the check of gazetteer files gave.
 *
 * @param lines the lines that can be read, by the key of their entity, in its order
 * @param problems each with file, line, reason and what to do; empty when all lines can be added
 */
public record CheckedLines(Map<String, String> lines, List<String> problems) {

    public CheckedLines {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
        problems = List.copyOf(problems);
    }
}
