package io.khabar.enrich.story.split;

/** The place that a report begins with where a full stop stands behind it: «Steinach. The pool opens …», as local papers print it. */
final class PlaceAndStop {

    private static final int LONGEST = 30;
    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 3;
    private static final int FEWEST_CHARACTERS_BEHIND = 40;

    private PlaceAndStop() {}

    /** True for a paragraph that begins with one to three words in capitals, a full stop and a sentence. */
    static boolean is(String text) {
        int stop = text.length() < FEWEST_CHARACTERS_BEHIND ? -1 : text.indexOf('.');
        if (stop < SHORTEST || stop > LONGEST || text.length() - stop < FEWEST_CHARACTERS_BEHIND) {
            return false;
        }
        return text.charAt(stop + 1) == ' ' && Character.isUpperCase(text.charAt(stop + 2)) && isPlace(text, stop);
    }

    private static boolean isPlace(String text, int end) {
        int words = 1;
        boolean begins = true;
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            boolean letter = begins ? Character.isUpperCase(c) : Character.isLetter(c);
            if (c == ' ' || c == '-') {
                words += c == ' ' ? 1 : 0;
            } else if (!letter) {
                return false;
            }
            begins = c == ' ' || c == '-';
        }
        return words <= MOST_WORDS;
    }
}
