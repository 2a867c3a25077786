package io.khabar.enrich.story.split;

/**
 * Tells titles behind a story to which a marker led that head further ones, though nothing but their paragraphs tells: all titles there are as long
 * as headlines are, and there are several. Sub-headings are shorter.
 */
final class StoriesInRow {

    private static final double IN_ROW = 2;
    private static final int FEWEST = 2;
    private static final int FEWEST_WORDS = 4;
    private static final double FEWEST_ON_AVERAGE = 5.5;

    /** How far titles are looked for, so that the cost stays linear. */
    private static final int MOST_PIECES = 24;

    private StoriesInRow() {}

    /** True for a title that says nothing of the story before and is one of several headlines. */
    static boolean isNext(Reading reading, int title) {
        StoryPart before = reading.current();
        return before.opened
                && before.body.size() > 1
                && isHeadline(reading, title)
                && (before.inRow || areSeveral(reading, title))
                && isForeign(before, reading, title);
    }

    /** How much it speaks for another story. */
    static double weigh(Candidate c) {
        return c.marker() == null && c.title() >= 0 && isNext(c.reading(), c.title()) ? IN_ROW : 0;
    }

    private static boolean isForeign(StoryPart before, Reading reading, int title) {
        return before.subject(reading.pageStems).share(reading.slot(title).line.stems(reading.pageStems)) == 0;
    }

    private static boolean areSeveral(Reading reading, int title) {
        int found = 0;
        int words = 0;
        int last = Math.min(reading.size(), title + MOST_PIECES);
        for (int at = title; at < last && !reading.slot(at).piece.isMarker(); at++) {
            if (reading.slot(at).isTitle() && !isHeadline(reading, at)) {
                return false;
            }
            found += reading.slot(at).isTitle() ? 1 : 0;
            words += reading.slot(at).isTitle() ? reading.slot(at).line.length() : 0;
        }
        return found >= FEWEST && words >= FEWEST_ON_AVERAGE * found;
    }

    private static boolean isHeadline(Reading reading, int at) {
        return reading.slot(at).isTitle()
                && reading.slot(at).line.length() >= FEWEST_WORDS
                && reading.isText(at + 1)
                && Reading.isParagraph(reading.slot(at + 1));
    }
}
