package io.khabar.enrich.story.rule;

/** What stands between two words. */
enum Gap {
    SPACE,
    /** A hyphen, or the non-joiner of Persian, without a space. */
    HYPHEN,
    APOSTROPHE,
    /** A full stop, which may end a sentence or an abbreviation. */
    DOT,
    COMMA,
    AMPERSAND,
    /** Whatever no name goes over. */
    BREAK;

    private static final String SPACES = " \u00A0\u202F\t";
    private static final String HYPHENS = "-\u2010\u2011\u200C";
    private static final String APOSTROPHES = "'\u2019\u02BC";
    private static final String COMMAS = ",\u060C\uFF0C";
    private static final char NONE = '\0';

    /** The gap in a text, between the UTF-16 offsets after the one word and of the other. */
    static Gap of(String text, int from, int to) {
        char mark = NONE;
        boolean space = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (SPACES.indexOf(c) >= 0) {
                space = true;
            } else if (mark != NONE) {
                return BREAK;
            } else {
                mark = c;
            }
        }
        return of(mark, space);
    }

    private static Gap of(char mark, boolean space) {
        if (mark == NONE) {
            return SPACE;
        }
        if (mark == '.') {
            return DOT;
        }
        if (mark == '&') {
            return AMPERSAND;
        }
        if (COMMAS.indexOf(mark) >= 0) {
            return COMMA;
        }
        if (space) {
            return BREAK;
        }
        return HYPHENS.indexOf(mark) >= 0 ? HYPHEN : APOSTROPHES.indexOf(mark) >= 0 ? APOSTROPHE : BREAK;
    }
}
