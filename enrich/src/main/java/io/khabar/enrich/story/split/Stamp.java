package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import io.khabar.enrich.story.parse.Blank;
import org.jspecify.annotations.Nullable;

/** Reads a line of nothing but a place, a date and an agency in brackets: «place, country, date (agency)». */
final class Stamp {

    private static final int LONGEST = 100;
    private static final int MOST_SIGNS_BEFORE_DAY = 8;

    /** «Baghdad on …» in Arabic. */
    private static final String IN = " في";

    private Stamp() {}

    /** The date of such a line; null when it is something else. */
    static @Nullable FoundDate date(String text, DateScanner dates) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        if (open < 1 || text.length() > LONGEST || !Dateline.isPart(text.substring(open + 1, text.length() - 1))) {
            return null;
        }
        FoundDate date = dates.find(text.substring(0, open), 0, MOST_SIGNS_BEFORE_DAY);
        if (date == null || Blank.skip(text, date.end(), open) < open) {
            return null;
        }
        return isPlace(place(text, date)) ? date : null;
    }

    /** The place and agency of such a line; null when it is something else. */
    static @Nullable Dateline dateline(String text, FoundDate date) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        String place = place(text, date);
        if (open < date.end() || !isPlace(place)) {
            return null;
        }
        int comma = Dateline.comma(place);
        String located = comma > 0 ? place.substring(0, comma) : place;
        return new Dateline(located, SourceLine.trimmed(text.substring(open)), null, text.length());
    }

    private static String place(String text, FoundDate date) {
        String place = SourceLine.trimmed(text.substring(0, date.start()));
        return place.endsWith(IN) ? place.substring(0, place.length() - IN.length()) : place;
    }

    /** «place», «place, country». */
    private static boolean isPlace(String text) {
        return Dateline.isPart(text) && Dateline.isName(text);
    }
}
