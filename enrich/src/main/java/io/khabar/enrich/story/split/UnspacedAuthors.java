package io.khabar.enrich.story.split;

import io.khabar.enrich.story.parse.Blank;
import org.jspecify.annotations.Nullable;

/**
 * Reads the author's line of scripts without spaces: «reporter and name／place», as papers of Taiwan print it, or the office and the name
 * with a wide blank between them, as Japanese ones do.
 */
final class UnspacedAuthors {

    private static final int LONGEST_PART = 7;
    private static final int SHORTEST_NAME = 2;
    private static final String REPORTER = "記者";

    private UnspacedAuthors() {}

    /** The author of a line that is nothing else; null for other lines. */
    static @Nullable String name(String line) {
        int divider = divider(line);
        if (divider < 0) {
            return null;
        }
        String first = line.substring(0, divider).strip();
        String second = line.substring(divider + 1).strip();
        if (!isPart(first) || !isPart(second)) {
            return null;
        }
        if (Blank.is(line.charAt(divider))) {
            return second;
        }
        String name = first.startsWith(REPORTER) ? first.substring(REPORTER.length()) : first;
        return name.length() < SHORTEST_NAME ? null : name;
    }

    /** The only slash or wide blank; -1 when there is none, or more than one. */
    private static int divider(String line) {
        int divider = -1;
        for (int at = 1; at + 1 < Math.min(line.length(), 2 * LONGEST_PART + 2); at++) {
            char c = line.charAt(at);
            if (c == '／' || c == '/' || c == '\u3000') {
                if (divider > 0) {
                    return -1;
                }
                divider = at;
            }
        }
        return divider;
    }

    private static boolean isPart(String text) {
        return text.length() >= SHORTEST_NAME
                && text.length() <= LONGEST_PART
                && text.chars().allMatch(c -> Scripts.isUnspaced((char) c));
    }
}
