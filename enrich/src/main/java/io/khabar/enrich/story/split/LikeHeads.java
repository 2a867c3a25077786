package io.khabar.enrich.story.split;

import io.khabar.enrich.story.split.Piece.Kind;

/** Tells heads that look like that of the page's own story or of the story before: a source below the title, author and date, a place before the text. */
final class LikeHeads {

    private static final double SIGNED = 1.5;
    private static final double PLACED = 2;
    private static final double PLACED_AGAIN = 3.5;

    private LikeHeads() {}

    /** True when a source stands right below a title, as it does on the page's own story. */
    static boolean isSourced(Reading reading, int title) {
        return reading.primary().isHeadedBy(Kind.SOURCE)
                && title + 1 < reading.size()
                && reading.slot(title + 1).piece.kind() == Kind.SOURCE;
    }

    /** Author and date below the title, as below that of the story before. */
    static double signed(Candidate c) {
        StoryPart before = c.reading().current();
        boolean signed = c.marker() == null
                && c.title() >= 0
                && before.index > 0
                && before.isHeadedBy(Kind.DATE)
                && before.isHeadedBy(Kind.BYLINE)
                && c.hasBehindTitle(Kind.DATE)
                && c.hasBehindTitle(Kind.BYLINE);
        return signed ? SIGNED : 0;
    }

    /** A place before the text in the form of the page's own; told once, it tells more the next time. */
    static double placed(Candidate c) {
        return !isPlaced(c) ? 0 : c.reading().current().placedAlike ? PLACED_AGAIN : PLACED;
    }

    /** True where the text begins so and no marker leads to it. */
    static boolean isPlaced(Candidate c) {
        return c.marker() == null
                && c.title() >= 0
                && !c.body().isEmpty()
                && isPlaced(c.reading(), c.body().get(0));
    }

    /** True for a paragraph that begins with a place in the form in which the page's own story does. */
    static boolean isPlaced(Reading reading, int at) {
        StoryPart primary = reading.primary();
        if (!reading.isText(at) || !primary.hasBody()) {
            return false;
        }
        if (primary.placed) {
            return reading.isPlaced(at);
        }
        PlaceForm form = PlaceForm.of(primary.body.get(0).line.text());
        return form != PlaceForm.NONE
                && form == PlaceForm.of(reading.slot(at).line.text());
    }
}
