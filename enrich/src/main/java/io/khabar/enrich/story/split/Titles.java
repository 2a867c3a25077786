package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Link;
import io.khabar.enrich.story.parse.Blank;
import org.jspecify.annotations.Nullable;

/** Titles as they stand in lists. */
final class Titles {

    private static final String DECORATION = "-–—•*▪●◾◼■□·‣⁃○◦►▶✓+|:>»›←→◄◀[]";

    private Titles() {}

    /** Without bullets and bars around it. */
    static String bare(String title) {
        int start = 0;
        int end = title.length();
        while (start < end && isDecoration(title.charAt(start))) {
            start++;
        }
        while (end > start && isTrailing(title.charAt(end - 1))) {
            end--;
        }
        boolean quoted = title.indexOf('«') >= 0 || title.indexOf('[') >= 0;
        return start == end || (quoted && end < title.length()) ? title.strip() : title.substring(start, end);
    }

    private static boolean isTrailing(char c) {
        return "|-–—►◄»›>".indexOf(c) >= 0 || Blank.is(c);
    }

    private static boolean isDecoration(char c) {
        return DECORATION.indexOf(c) >= 0 || Blank.is(c);
    }

    /** The address of the link that the title is; null when it is none. */
    static @Nullable String url(Line line) {
        for (Link link : line.block().links()) {
            if (line.text().contains(link.text()) || link.text().contains(line.text())) {
                return link.url();
            }
        }
        return null;
    }
}
