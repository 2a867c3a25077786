package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;

/** Cuts a line that leads from the site's first page to the headline: «Home | News | Country | headline». */
final class WayToHeadline {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 260;
    private static final int MOST_WORDS_OF_A_SECTION = 3;
    private static final int FEWEST_WORDS_OF_A_HEADLINE = 5;

    private WayToHeadline() {}

    /** Cuts the first lines of a page before the headline where one of them is such a way. */
    static void cut(Reading reading, SourceLine sources) {
        if (reading.page.article().headline() != null) {
            return;
        }
        for (int at = 0; at < Math.min(MOST_LINES, reading.size()); at++) {
            Slot slot = reading.slot(at);
            int end = slot.piece.isText() ? end(slot.piece.value(), sources) : -1;
            if (end > 0) {
                reading.cut(at, end);
                return;
            }
        }
    }

    /** UTF-16 offset of the headline; -1 when the line is something else. */
    private static int end(String text, SourceLine sources) {
        int first = text.length() > LONGEST ? -1 : sign(text, 1, text.length());
        if (first < 0 || !isHome(text.substring(0, first).strip(), sources)) {
            return -1;
        }
        int last = first;
        int next = sign(text, last + 1, text.length());
        boolean several = next > 0;
        while (next > 0) {
            if (FoldedText.of(text.substring(last + 1, next)).size() > MOST_WORDS_OF_A_SECTION
                    || text.charAt(next) != text.charAt(first)) {
                return -1;
            }
            last = next;
            next = sign(text, last + 1, text.length());
        }
        boolean titled = FoldedText.of(text.substring(last + 1)).size() >= FEWEST_WORDS_OF_A_HEADLINE;
        return several && titled && !Sentences.ends(text) ? Blank.skip(text, last + 1, text.length()) : -1;
    }

    /** The name of the site's first page, behind a date or alone. */
    private static boolean isHome(String text, SourceLine sources) {
        return sources.isLabel(text)
                || (DateScanner.mayBeDate(text) && sources.isLabel(text.substring(text.lastIndexOf(' ') + 1)));
    }

    private static int sign(String text, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (AboveHeadline.isWaySign(text.charAt(at))
                    && Blank.is(text.charAt(at - 1))
                    && Blank.is(text.charAt(at + 1))) {
                return at;
            }
        }
        return -1;
    }
}
