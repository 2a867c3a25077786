package io.khabar.enrich.story.split;

import java.util.List;

/**
 * Tells a title with a summary of one sentence, behind which the page goes on with its own story, from a story whose lead is short:
 * the paragraphs of a story come back to what its title and lead speak of, and those of the page to what stood right before the
 * marker. The weights were fitted to titles and stories of the gold set that were put into each other's pages.
 */
final class SummaryBehindTitle {

    private static final int LONGEST = 28;
    private static final int LONGEST_IN_BOX = 22;
    private static final int RECENT = 3;
    private static final int LOOKED_AT = 6;
    private static final int LINES_OF_NEXT = 3;
    private static final double BIAS = -0.44;
    private static final double OF_OWN = 23.8;
    private static final double OF_RECENT = -11.6;
    private static final double LIKELY = -0.2;
    private static final double LIKELY_OF_ONE = -0.5;
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
                && c.body().size() > 1
                && !c.reading().current().isClosed();
        if (!may || c.line(c.body().get(0)).hasTwoSentences()) {
            return false;
        }
        int length = c.line(c.body().get(0)).length();
        return isInPlainText(c)
                ? length <= LONGEST && !isReport(c) && isElsewhere(c)
                : length <= LONGEST_IN_BOX && backToMain(c) > BACK;
    }

    /** A dateline begins it, or it has a source besides the page's own. */
    private static boolean isReport(Candidate c) {
        int sources = 0;
        for (int at = c.body().get(0); at < c.next(); at++) {
            sources += c.reading().slot(at).piece.kind() == Piece.Kind.SOURCE ? 1 : 0;
        }
        return sources > 1 || c.reading().hasDateline(c.body().get(0));
    }

    /** Markup that sets title and text apart, or a story that a marker has led to, make another story behind the marker more likely. */
    private static boolean isInPlainText(Candidate c) {
        return c.title() >= 0
                && c.reading().current().index == 0
                && !c.boxed()
                && !c.reading().isHeading(c.title())
                && !Scripts.isUnspaced(c.line(c.title()).text().charAt(0));
    }

    /** True when neither the next paragraphs nor all that are looked at speak of the title and the first more than of what was before. */
    private static boolean isElsewhere(Candidate c) {
        WordSet own = own(c);
        WordSet recent = recent(c);
        int lines = Math.min(LOOKED_AT, c.body().size());
        double sum = 0;
        double next = 0;
        for (int i = 1; i < lines; i++) {
            int[] stems = c.bodyStems(i);
            sum += OF_OWN * own.share(stems) + OF_RECENT * recent.share(stems);
            next = i < LINES_OF_NEXT ? sum / i : next;
        }
        return Math.max(next, sum / (lines - 1)) + BIAS < (lines > 2 ? LIKELY : LIKELY_OF_ONE);
    }

    /** How much more the paragraphs behind the first say of the main story than of the title and the first; 0 when there is but one. */
    private static double backToMain(Candidate c) {
        WordSet own = own(c);
        int lines = Math.min(LOOKED_AT, c.body().size());
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
