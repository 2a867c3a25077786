package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.text.FoldedText;

/** Cuts the site's name off a headline, behind which pages print it for the reader's browser: «headline - Techno Plus». */
final class SiteBehindTitle {

    private static final int LONGEST = 30;
    private static final int FEWEST_WORDS_OF_A_TITLE = 5;
    private static final int MOST_WORDS_OF_A_SITE = 3;
    private static final Signs DIVIDERS = new Signs("-–—|");

    private SiteBehindTitle() {}

    /** Cuts it off the line at an index, if it stands there. */
    static void cut(Reading reading, int at, SourceLine sources) {
        String title = reading.slot(at).piece.value();
        int divider = divider(title);
        if (divider > 0 && isSite(title, divider, sources) && isLong(title, divider)) {
            reading.cut(at, divider);
            reading.take(at + 1, SpanKind.BOILERPLATE);
        }
    }

    /** Behind a dash words such as «today» may be the headline's own. */
    private static boolean isSite(String title, int divider, SourceLine sources) {
        String name = title.substring(divider + 1).strip();
        return sources.endsAsOutlet(name)
                && (title.charAt(divider) == '|' || !sources.endsAsAge(name))
                && Dateline.isName(name)
                && FoldedText.of(name).size() <= MOST_WORDS_OF_A_SITE;
    }

    private static boolean isLong(String title, int divider) {
        return FoldedText.of(title.substring(0, divider)).size() >= FEWEST_WORDS_OF_A_TITLE;
    }

    /** The last dash or bar between blanks, with a name's length behind it; -1 when there is none. */
    private static int divider(String title) {
        for (int at = title.length() - 2; at > Math.max(0, title.length() - LONGEST); at--) {
            if (DIVIDERS.have(title.charAt(at)) && title.charAt(at - 1) == ' ' && title.charAt(at + 1) == ' ') {
                return at;
            }
        }
        return -1;
    }
}
