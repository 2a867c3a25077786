package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;

/** Finds the line that is the page's own headline. */
final class PageHeadline {

    private static final int MOST_PARTS_BEFORE = 12;
    private static final int FEWEST_WORDS_BELOW_KICKER = 4;

    private PageHeadline() {}

    /** The slot that is the headline: markup says so, or it speaks of what the page says, or the first line looks like one; -1 when none is. */
    static int of(Reading reading) {
        int marked = marked(reading);
        if (marked >= 0) {
            return marked;
        }
        String given = reading.page.article().headline();
        if (given != null) {
            int again = given(reading, given);
            if (again >= 0) {
                return again;
            }
        } else {
            int spoken = Heads.headline(reading);
            if (spoken != Heads.UNTOLD) {
                return spoken;
            }
        }
        int first = firstText(reading);
        if (first < 0) {
            return -1;
        }
        int second = first + 1;
        if (AboveHeadline.isKicker(reading.slot(first))
                && reading.isText(second)
                && isLongerHeadline(reading, second)) {
            return second;
        }
        return isHeadline(reading, first) ? first : -1;
    }

    /** The line with the words of the given headline, above the first paragraph; -1 when there is none. */
    private static int given(Reading reading, String headline) {
        for (int at = 0; at < Math.min(MOST_PARTS_BEFORE, reading.size()); at++) {
            Slot slot = reading.slot(at);
            if (slot.piece.isMarker() || Reading.isParagraph(slot)) {
                return -1;
            }
            if (slot.piece.isText() && slot.line.isSameAs(new Line(slot.line.block(), headline))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLongerHeadline(Reading reading, int at) {
        return reading.slot(at).line.length() >= FEWEST_WORDS_BELOW_KICKER && isHeadline(reading, at);
    }

    private static boolean isHeadline(Reading reading, int at) {
        String given = reading.page.article().headline();
        Line line = reading.slot(at).line;
        if (given != null) {
            return line.isSameAs(new Line(line.block(), given)) || new Line(line.block(), given).isSameAs(line);
        }
        boolean only =
                reading.slots().stream().filter(slot -> slot.piece.isText()).count() == 1;
        return (line.isTitle() || line.isLongTitle() || isDated(reading, at)) && !line.isBullet() && !only;
    }

    /** A line of any length that headlines have, with no full stop, right above the labelled date. */
    private static boolean isDated(Reading reading, int at) {
        Slot below = at + 1 < reading.size() ? reading.slot(at + 1) : reading.slot(at);
        return below.piece.kind() == Piece.Kind.DATE
                && below.piece.label() != null
                && LongTitles.mayBe(reading.slot(at).line);
    }

    private static int marked(Reading reading) {
        for (int at = 0; at < reading.size(); at++) {
            Slot slot = reading.slot(at);
            if (slot.line.block().kind() == Block.Kind.HEADLINE && slot.piece.isText()) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isCaption(Slot slot) {
        return slot.line.block().kind() == Block.Kind.CAPTION;
    }

    /** Index of the first line that can be a headline; -1 when a marker stands before it, or too much else. */
    static int firstText(Reading reading) {
        for (int at = 0; at < Math.min(MOST_PARTS_BEFORE, reading.size()); at++) {
            Slot slot = reading.slot(at);
            if (slot.piece.isMarker()) {
                return -1;
            }
            if (slot.piece.isText()
                    && !Outside.is(slot)
                    && !isCaption(slot)
                    && !AboveHeadline.isBreadcrumb(slot.line)
                    && !Heads.isTimed(slot.line.text())) {
                return at;
            }
        }
        return -1;
    }
}
