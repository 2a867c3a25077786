package io.khabar.enrich.story.split;

import org.jspecify.annotations.Nullable;

/** Reads an agency or station in brackets before the first word, with no place: «(KNZA)--The commission …», «(AP) — Police …». */
final class BracketedAgency {

    private static final int LONGEST = 20;
    private static final int FEWEST_CHARACTERS_OF_A_LEAD = 30;
    private static final Signs DASHES = new Signs("-–— ");

    private BracketedAgency() {}

    /** What a text begins with; null when it begins otherwise. */
    static @Nullable Dateline of(String text, SourceLine sources) {
        int close = text.charAt(0) == '(' ? text.indexOf(')') : -1;
        int end = close < 2 || close > LONGEST ? 0 : behind(text, close + 1);
        if (end <= close + 1 || text.length() - end < FEWEST_CHARACTERS_OF_A_LEAD) {
            return null;
        }
        String name = text.substring(1, close);
        return isCapitals(name) || sources.isAgency(name) ? new Dateline(null, name, null, end) : null;
    }

    /** The offset behind dashes; that of the bracket when none stands there. */
    private static int behind(String text, int from) {
        int at = from;
        boolean dash = false;
        while (at < text.length() && DASHES.have(text.charAt(at))) {
            dash |= text.charAt(at) != ' ';
            at++;
        }
        return dash ? at : 0;
    }

    /** Capitals only, as stations are called. */
    private static boolean isCapitals(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (!Character.isUpperCase(name.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
