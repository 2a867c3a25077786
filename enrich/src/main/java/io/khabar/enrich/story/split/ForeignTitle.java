package io.khabar.enrich.story.split;

/**
 * Tells a headline between paragraphs to which nothing leads: it is as long as headlines are, says next to nothing of what the story before has said,
 * and the paragraph below says at least half of it at once. Sub-headings do neither.
 */
final class ForeignTitle {

    private static final double FOREIGN = 1.5;
    private static final int FEWEST_WORDS = 6;
    private static final int FEWEST_STEMS = 3;
    private static final int FEWEST_PARAGRAPHS = 2;
    private static final Signs QUOTES = new Signs("«\"“„'‘");
    private static final double KNOWN = 0.2;
    private static final double SAID = 0.5;

    private ForeignTitle() {}

    /** How much it speaks for another story. */
    static double weigh(Candidate c) {
        return is(c) ? FOREIGN : 0;
    }

    /** True for such a headline with several paragraphs. */
    static boolean is(Candidate c) {
        return c.marker() == null
                && c.title() >= 0
                && c.body().size() >= FEWEST_PARAGRAPHS
                && is(c.reading(), c.title());
    }

    /** A date, or a time of day, stands above it, as above the entries of a live page. */
    private static boolean isTimed(Reading reading, int title) {
        Slot above = reading.slot(title - 1);
        return above.piece.kind() == Piece.Kind.DATE || GroupedHeads.isTime(above);
    }

    /** True for a title that can be such a headline. */
    static boolean is(Reading reading, int title) {
        Slot slot = reading.slot(title);
        StoryPart before = reading.current();
        if (before.body.size() < FEWEST_PARAGRAPHS
                || !slot.isTitle()
                || slot.line.length() < FEWEST_WORDS
                || slot.line.isQuestion()
                || slot.line.isBullet()
                || QUOTES.have(slot.line.text().charAt(0))
                || isTimed(reading, title)
                || !reading.isText(title + 1)
                || !Reading.isParagraph(reading.slot(title + 1))) {
            return false;
        }
        int[] stems = slot.line.stems(reading.pageStems);
        if (stems.length < FEWEST_STEMS
                || before.wholeSubject(reading.pageStems).share(stems) > KNOWN) {
            return false;
        }
        var lead = new WordSet();
        lead.addAll(reading.slot(title + 1).line.stems(reading.pageStems));
        return lead.share(stems) >= SAID;
    }
}
