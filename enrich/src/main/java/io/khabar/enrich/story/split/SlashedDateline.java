package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** Reads datelines with the agency between strokes, as those of the Gulf and of Russia print them: «place, date / agency / text». */
final class SlashedDateline {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS_OF_A_PLACE = 3;
    private static final int MOST_WORDS_OF_AN_AGENCY = 3;
    private static final int FEWEST_CHARACTERS_OF_A_LEAD = 30;
    private static final String DASHES = "-–—.: ";

    /** «Manama on …» in Arabic. */
    private static final String IN = " في ";

    private SlashedDateline() {}

    /** The dateline that a text begins with, or is; null when it is none. */
    static @Nullable Dateline of(String text, SourceLine sources) {
        int open = slash(text, 1);
        String place = open < 0 ? "" : place(text.substring(0, open));
        if (place.isEmpty()) {
            return null;
        }
        int close = slash(text, open + 1);
        int end = close < 0 ? text.length() : behind(text, close + 1);
        String agency = SourceLine.trimmed(text.substring(open + 1, close < 0 ? text.length() : close));
        boolean alone = close < 0 && text.length() <= LONGEST && sources.isAgency(agency);
        boolean leads = close > 0
                && text.length() - end >= FEWEST_CHARACTERS_OF_A_LEAD
                && Dateline.isName(agency)
                && FoldedText.of(agency).size() <= MOST_WORDS_OF_AN_AGENCY;
        return !agency.isEmpty() && (alone || leads) ? new Dateline(place, agency, null, end) : null;
    }

    /** The place before a date, a comma or the stroke; empty when something else stands there. */
    private static String place(String before) {
        int end = Math.max(0, before.indexOf(IN));
        end = end == 0 ? before.length() : end;
        int comma = Dateline.comma(before);
        end = comma > 0 ? Math.min(end, comma) : end;
        String place = SourceLine.trimmed(before.substring(0, end));
        boolean dated = end == before.length() || hasDigit(before);
        boolean may = dated && Dateline.isName(place) && FoldedText.of(place).size() <= MOST_WORDS_OF_A_PLACE;
        return may && FoldedText.of(place).size() > 0 ? place : "";
    }

    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (DateScanner.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** The next stroke near the beginning with a blank on one side of it; -1 when there is none. */
    private static int slash(String text, int from) {
        int last = Math.min(text.length() - 1, LONGEST);
        for (int at = from; at < last; at++) {
            boolean blank =
                    Blank.is(text.charAt(at - 1)) || Blank.is(text.charAt(at + 1)) || text.charAt(at + 1) == '.';
            if (text.charAt(at) == '/' && blank) {
                return at;
            }
        }
        return -1;
    }

    private static int behind(String text, int from) {
        int at = from;
        while (at < text.length() && DASHES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
