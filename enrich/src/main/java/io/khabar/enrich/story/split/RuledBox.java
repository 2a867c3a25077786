package io.khabar.enrich.story.split;

/** A stretch between two lines of dashes or stars: another story in the middle of one, or a part of it. */
final class RuledBox {

    /** How much more the paragraph behind the box has to say of what stands in it, to go on with that. */
    private static final double MARGIN = 0.1;

    private static final int FEWEST_PARAGRAPHS = 2;
    private static final int FEWEST_WORDS_OF_A_HEADLINE = 6;
    private static final int FEWEST_WORDS_OF_A_FURTHER_ONE = 4;
    private static final Signs QUOTES = new Signs("«\"“„'‘");
    private static final double SHORT = 0.3;
    private static final double RULED = 1.5;
    private static final double RULED_AGAIN = 3;

    private RuledBox() {}

    /** True for a line of dashes or stars. */
    static boolean isRule(Reading reading, int at) {
        return at >= 0 && at < reading.size() && reading.slot(at).piece.kind() == Piece.Kind.RULE;
    }

    /** True for a title right below such a line, or with nothing but a section's name between them. */
    static boolean isAbove(Reading reading, int title) {
        return isRule(reading, title - 1)
                || (isRule(reading, title - 2) && AboveHeadline.isKicker(reading.slot(title - 1)));
    }

    /** True for such a title where no marker leads to it and several paragraphs follow: the items of a digest have one each. */
    static boolean isAbove(Candidate c) {
        return c.marker() == null && c.body().size() >= FEWEST_PARAGRAPHS && isAbove(c.reading(), c.title());
    }

    /**
     * What such a line has set apart once it sets apart again. Sub-headings and the items of a digest are shorter than headlines, and what somebody said
     * heads a part of an interview.
     */
    static double weigh(Candidate c) {
        if (!isAbove(c)) {
            return 0;
        }
        Line title = c.line(c.title());
        boolean again = c.reading().current().ruled;
        boolean headline = title.length() >= (again ? FEWEST_WORDS_OF_A_FURTHER_ONE : FEWEST_WORDS_OF_A_HEADLINE)
                && !QUOTES.have(title.text().charAt(0));
        return !headline ? SHORT : again ? RULED_AGAIN : RULED;
    }

    /** True for a marker right below such a line that no other one parts from its titles: the next one ends what it leads to. */
    static boolean opensAt(Reading reading, int marker) {
        return isRule(reading, marker - 1) && !isRule(reading, marker + 1);
    }

    /** True when the paragraph behind the line that closes a stretch goes on with the open story rather than with the stretch. */
    static boolean isLeft(Reading reading, int title, Places body, int rule) {
        if (!isRule(reading, rule) || !reading.isText(rule + 1) || !Reading.isParagraph(reading.slot(rule + 1))) {
            return false;
        }
        var own = new WordSet();
        own.addAll(reading.slot(title).line.stems(reading.pageStems));
        for (int i = 0; i < body.size(); i++) {
            own.addAll(reading.slot(body.get(i)).line.stems(reading.pageStems));
        }
        int[] behind = reading.slot(rule + 1).line.stems(reading.pageStems);
        double main = reading.current().wholeSubject(reading.pageStems).share(behind);
        return own.share(behind) <= main + MARGIN;
    }
}
