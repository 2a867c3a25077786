package io.khabar.enrich.story.split;

import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * The place, and often the agency, that a report begins with.
 *
 * @param located the place; null when only the agency is printed
 * @param source the agency or paper; null when only the place is printed
 * @param end UTF-16 offset after it and its dash
 */
record Dateline(@Nullable String located, @Nullable String source, int end) {

    private static final int LONGEST = 70;
    private static final int MOST_WORDS_OF_A_PART = 4;
    private static final String DASHES = "-–—ـ";

    /** A line of its own: «place - agency» or «agency - place»; null when it is something else. */
    static @Nullable Dateline line(String text, SourceLine sources) {
        int dash = dash(text, 0);
        if (text.length() > LONGEST || dash < 0 || dash(text, dash + 1) >= 0 || Sentences.ends(text)) {
            return null;
        }
        String first = SourceLine.trimmed(text.substring(0, dash));
        String second = SourceLine.trimmed(text.substring(dash + 1));
        if (!isPart(first) || !isPart(second) || (sources.isAgency(first) && sources.isAgency(second))) {
            return null;
        }
        if (sources.isAgency(first)) {
            return new Dateline(second, first, text.length());
        }
        return sources.isAgency(second) ? new Dateline(first, second, text.length()) : null;
    }

    /** The beginning of a paragraph: «place (agency) - » or «place - agency - »; null when it begins otherwise. */
    static @Nullable Dateline lead(String text, SourceLine sources) {
        int open = text.indexOf('(');
        int close = text.indexOf(')', open + 1);
        if (open > 1 && close > open && close < LONGEST && dashOrColonAfter(text, close + 1) > 0) {
            return inBrackets(text, open, close, sources);
        }
        int dash = dash(text, 0);
        int second = dash < 0 ? -1 : ending(text, dash + 1);
        if (dash < 0 || second < 0 || second > LONGEST) {
            return null;
        }
        Dateline line = line(text.substring(0, second), sources);
        return line == null
                ? null
                : new Dateline(line.located(), line.source(), Blank.skip(text, second + 1, text.length()));
    }

    private static @Nullable Dateline inBrackets(String text, int open, int close, SourceLine sources) {
        String place = SourceLine.trimmed(text.substring(0, open));
        int comma = Math.max(place.indexOf(','), place.indexOf('،'));
        String agency = SourceLine.trimmed(text.substring(open + 1, close));
        String located = comma > 0 ? place.substring(0, comma) : place;
        return isPart(located) && sources.isAgency(agency)
                ? new Dateline(located, agency, dashOrColonAfter(text, close + 1))
                : null;
    }

    private static boolean isPart(String part) {
        int words = FoldedText.of(part).size();
        return words >= 1 && words <= MOST_WORDS_OF_A_PART;
    }

    /** The next dash between spaces; -1 when there is none. */
    private static int dash(String text, int from) {
        for (int at = Math.max(1, from); at + 1 < Math.min(text.length(), LONGEST); at++) {
            boolean dash = DASHES.indexOf(text.charAt(at)) >= 0;
            if (dash && text.charAt(at - 1) == ' ' && text.charAt(at + 1) == ' ') {
                return at;
            }
        }
        return -1;
    }

    private static int ending(String text, int from) {
        int dash = dash(text, from);
        int colon = text.indexOf(':', from);
        return dash < 0 ? colon : colon < 0 ? dash : Math.min(dash, colon);
    }

    private static int dashOrColonAfter(String text, int from) {
        int at = Blank.skip(text, from, text.length());
        boolean mark = at < text.length() && (DASHES.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ':');
        return mark ? Blank.skip(text, at + 1, text.length()) : -1;
    }
}
