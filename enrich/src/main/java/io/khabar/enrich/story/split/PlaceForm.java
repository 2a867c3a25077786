package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;

/** The form in which a report names its place before the first sentence, where no dash tells: pages of several reports print all in one form. */
enum PlaceForm {
    /** None of these. */
    NONE,
    /** «Steinach. The pool opens …». */
    STOP,
    /** «Multan (bureau report) The blight …». */
    BRACKET,
    /** «STAROMORSK, 24 February 2025. Exports …». */
    DATE;

    private static final int LONGEST = 30;
    private static final int SHORTEST = 4;
    private static final int LONGEST_BRACKET = 40;
    private static final int MOST_WORDS = 3;
    private static final int FEWEST_CHARACTERS_BEHIND = 40;

    /** The form of a paragraph's beginning. */
    static PlaceForm of(String text) {
        int end = text.length() < LONGEST + FEWEST_CHARACTERS_BEHIND ? -1 : sign(text);
        if (end < SHORTEST) {
            return NONE;
        }
        char sign = text.charAt(end);
        char behind = text.charAt(end + 2);
        boolean spaced = text.charAt(end + 1) == ' ';
        if (sign == '.') {
            return spaced && Character.isUpperCase(behind) && isPlace(text, end) ? STOP : NONE;
        }
        if (sign == '(') {
            int close = text.indexOf(')', end);
            boolean named = close > 0 && close - end <= LONGEST_BRACKET && Character.isLetter(text.charAt(end + 1));
            return named && text.charAt(close + 1) == ' ' && isPlace(text, end - 1) ? BRACKET : NONE;
        }
        return spaced && DateScanner.isDigit(behind) && isPlace(text, end) ? DATE : NONE;
    }

    /** The first full stop, bracket or comma near the beginning; -1 when there is none. */
    private static int sign(String text) {
        for (int at = 0; at <= LONGEST; at++) {
            if (".(,،".indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** One to three words, each with a capital where the script has capitals. */
    private static boolean isPlace(String text, int end) {
        int words = 1;
        boolean begins = true;
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            boolean divides = c == ' ' || c == '-';
            boolean letter = Character.isLetter(c) && !(begins && Character.isLowerCase(c));
            if (!divides && !letter && !Names.isVowelMark(c)) {
                return false;
            }
            words += c == ' ' ? 1 : 0;
            begins = divides;
        }
        return words <= MOST_WORDS;
    }
}
