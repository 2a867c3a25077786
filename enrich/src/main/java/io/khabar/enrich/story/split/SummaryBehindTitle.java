package io.khabar.enrich.story.split;

import java.util.List;

/**
 * Tells a title with a summary of one sentence, behind which the page goes on with its own story, from a story whose lead is short:
 * the paragraphs of a story come back to what its title and lead speak of, and those of the page to its headline and to what stood
 * right before the marker. The weights were fitted to titles and stories of the gold set that were put into each other's pages.
 */
final class SummaryBehindTitle {

    /** A summary has hardly more words than that, and a story's first sentence often has. */
    private static final int LONG = 28;

    private static final int LONGEST = 35;

    /** One sentence and nothing behind it is no story, unless it is as long as a paragraph whose sentences commas part. */
    private static final int LONGEST_AT_END = 38;

    private static final int LONGEST_IN_BOX = 22;
    private static final int RECENT = 3;
    private static final int LINES_OF_NEXT = 3;
    private static final int LOOKED_AT = 7;
    private static final int LOOKED_AT_IN_BOX = 6;
    private static final int LOOKED_BACK = 60;

    private static final double BIAS = -0.3;
    private static final double OWN_AGAIN = 13.5;
    private static final double TITLE_AGAIN = 7.4;
    private static final double HEADLINE_AGAIN = -11.6;
    private static final double OF_OWN = 4.9;
    private static final double OF_RECENT = -8.6;

    /** Something has to speak for a summary; behind a date, unless other links of the page stand beside their markers, it is one where nothing speaks for either. */
    private static final double ENOUGH = -1.2;

    private static final double ENOUGH_BEHIND_DATE = -0.2;

    private static final double HALF = 0.5;
    private static final double SOME = 0.3;
    private static final double LITTLE = 0.15;
    private static final double BACK = 0.05;
    private static final double AGAINST = -2.5;

    private SummaryBehindTitle() {}

    /** Speaks against a story in a box of markup or behind another that a marker led to. */
    static double weigh(Candidate c) {
        return !isInPlainText(c) && is(c) ? AGAINST : 0;
    }

    /** True in plain text that nothing but the paragraphs behind the first tells from a story: it is never sure to be one. */
    static boolean isDoubtful(Candidate c) {
        return isInPlainText(c) && is(c);
    }

    /** True when the page is back at its own story behind the first paragraph. */
    static boolean is(Candidate c) {
        boolean may = c.marker() != null
                && c.title() >= 0
                && !c.body().isEmpty()
                && !c.isBeforeMarker()
                && !c.reading().current().isClosed();
        if (!may || c.line(c.body().get(0)).hasTwoSentences() || isSourcedBox(c)) {
            return false;
        }
        int length = c.line(c.body().get(0)).length();
        if (c.body().size() == 1) {
            return isInPlainText(c)
                    && length <= LONGEST_AT_END
                    && !isReport(c)
                    && !c.hasBehindBody(Piece.Kind.SOURCE)
                    && !c.hasBehindTitle(Piece.Kind.DATE);
        }
        return isInPlainText(c)
                ? (length <= LONGEST && !isReport(c) && isElsewhere(c)) || isCut(c)
                : length <= LONGEST_IN_BOX && backToMain(c) > BACK;
    }

    /** True when the first paragraph is surely about the title: it says half of it, or some of it and nearly nothing of the main story. */
    static boolean isAboutTitle(Candidate c) {
        double said = c.titleInLead();
        return said >= HALF || (said >= SOME && c.mainSubject().share(c.bodyStems(0)) < LITTLE);
    }

    /** A source stands in the box. */
    private static boolean isSourcedBox(Candidate c) {
        return c.boxed() && c.hasBehindBody(Piece.Kind.SOURCE);
    }

    /** It has an author, a dateline begins it, or it has a source besides the page's own. */
    private static boolean isReport(Candidate c) {
        boolean signed = c.hasBehindTitle(Piece.Kind.BYLINE);
        if (signed && (c.body().size() > 2 || c.hasBehindTitle(Piece.Kind.DATE))) {
            return true;
        }
        int sources = 0;
        for (int at = c.body().get(0); at < c.next(); at++) {
            sources += c.reading().slot(at).piece.kind() == Piece.Kind.SOURCE ? 1 : 0;
        }
        return sources > 1 || c.reading().hasDateline(c.body().get(0));
    }

    /** A date right below the first paragraph: links are printed so with their summaries, and now and then a story below its standfirst. */
    private static boolean isDatedBelow(Candidate c) {
        int below = c.body().get(0) + 1;
        return below < c.next() && c.reading().slot(below).piece.kind() == Piece.Kind.DATE;
    }

    /** No story's first paragraph is cut off. */
    private static boolean isCut(Candidate c) {
        return Sentences.isCut(c.line(c.body().get(0)).text());
    }

    /** Markup that sets title and text apart, or a story that a marker has led to, make another story behind the marker more likely. */
    private static boolean isInPlainText(Candidate c) {
        return c.title() >= 0
                && c.reading().current().index == 0
                && !c.boxed()
                && !Headings.is(c.reading(), c.title())
                && !Scripts.isUnspaced(c.line(c.title()).text().charAt(0));
    }

    /**
     * True when neither the next paragraphs nor all that are looked at say again what only the title and the first have said, and no more
     * of the page's headline and of what was right before.
     */
    private static boolean isElsewhere(Candidate c) {
        int lines = Math.min(LOOKED_AT, c.body().size());
        WordSet recent = recent(c);
        boolean dated = isDatedBelow(c) || (c.hasBehindTitle(Piece.Kind.DATE) && !isDatedApart(c));
        double enough = dated && c.line(c.body().get(0)).length() <= LONG ? ENOUGH_BEHIND_DATE : ENOUGH;
        return returns(c, recent, Math.min(LINES_OF_NEXT, lines)) < enough && returns(c, recent, lines) < enough;
    }

    /** A title with a date below it behind a marker alone on its line, on a page that has printed links beside their markers before. */
    private static boolean isDatedApart(Candidate c) {
        Slot marker = c.marker();
        if (marker == null
                || marker.piece.form() != Piece.Form.ALONE
                || !c.hasBehindTitle(Piece.Kind.DATE)
                || c.titleInLead() < HALF) {
            return false;
        }
        boolean beside = false;
        for (int at = Math.max(0, c.title() - LOOKED_BACK); at < c.title(); at++) {
            Piece before = c.reading().slot(at).piece;
            beside |= before.isMarker() && before.form() != Piece.Form.ALONE;
        }
        return beside;
    }

    /** How much the lines behind the first are about the title, and not about the page's own story. */
    private static double returns(Candidate c, WordSet recent, int lines) {
        WordSet own = own(c);
        var said = new WordSet();
        double sum = BIAS;
        for (int i = 1; i < lines; i++) {
            int[] stems = c.bodyStems(i);
            said.addAll(stems);
            sum += (OF_OWN * own.share(stems) + OF_RECENT * recent.share(stems)) / (lines - 1);
        }
        var before = new WordSet();
        before.addAll(c.mainSubject());
        sum += TITLE_AGAIN * again(said, before, c.titleStems());
        before.addAll(recent);
        sum += OWN_AGAIN * again(said, before, c.titleStems(), c.bodyStems(0));
        return sum + HEADLINE_AGAIN * again(said, own, headline(c));
    }

    /** The share of the words that are not known yet, each counted once, that are said; one more is counted, so that few say little. */
    private static double again(WordSet said, WordSet known, int[]... texts) {
        var counted = new WordSet();
        int found = 0;
        for (int[] stems : texts) {
            for (int stem : stems) {
                boolean counts = !known.contains(stem) && counted.add(stem);
                found += counts && said.contains(stem) ? 1 : 0;
            }
        }
        return found / (counted.size() + 1.0);
    }

    private static int[] headline(Candidate c) {
        return c.reading().current().headlineStems(c.reading().pageStems);
    }

    /** How much more the paragraphs behind the first say of the main story than of the title and the first; 0 when there is but one. */
    private static double backToMain(Candidate c) {
        WordSet own = own(c);
        int lines = Math.min(LOOKED_AT_IN_BOX, c.body().size());
        double sum = 0;
        for (int i = 1; i < lines; i++) {
            int[] stems = c.bodyStems(i);
            sum += c.mainSubject().share(stems) - own.share(stems);
        }
        return lines < 3 ? 0 : sum / (lines - 1);
    }

    private static WordSet own(Candidate c) {
        var own = new WordSet();
        own.addAll(c.titleStems());
        own.addAll(c.bodyStems(0));
        return own;
    }

    private static WordSet recent(Candidate c) {
        List<Slot> body = c.reading().current().body;
        var recent = new WordSet();
        for (int at = Math.max(0, body.size() - RECENT); at < body.size(); at++) {
            recent.addAll(body.get(at).line.stems(c.reading().pageStems));
        }
        return recent;
    }
}
