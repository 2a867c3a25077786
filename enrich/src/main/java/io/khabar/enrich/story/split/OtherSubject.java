package io.khabar.enrich.story.split;

import java.util.List;

/**
 * What stands behind the last marker of a page that is about nothing that the page's own story is about. A lead that does not say its
 * title's words is a lead all the same: «the sexton retires» may be followed by her name.
 */
final class OtherSubject {

    private static final double WEIGHT = 1.6;
    private static final int FEWEST_LINES = 4;
    private static final int FEWEST_PARAGRAPHS = 3;
    private static final int FEWEST_WORDS_OF_A_LEAD = 12;
    private static final int LOOKED_AT = 12;
    private static final int FEWEST_STEMS = 5;
    private static final int RECENT = 6;
    private static final double LITTLE = 0.1;
    private static final double MOST_OF_A_LINE = 0.2;

    private OtherSubject() {}

    /** Speaks for another story where several paragraphs follow to the end of the page and none of them is back at the main story. */
    static double weigh(Candidate c) {
        boolean may = c.marker() != null
                && c.title() >= 0
                && !c.isOnMarkerLine()
                && !c.reading().current().isClosed()
                && !c.isMainShort()
                && isAtEnd(c);
        return may && hasLead(c) && paragraphs(c) >= FEWEST_PARAGRAPHS && isForeign(c) ? WEIGHT : 0;
    }

    private static boolean isAtEnd(Candidate c) {
        return c.next() == c.reading().size() || c.next() > c.reading().lastParagraph();
    }

    private static boolean hasLead(Candidate c) {
        if (c.body().isEmpty() || c.body().get(0) != c.title() + 1) {
            return false;
        }
        Line lead = c.line(c.body().get(0));
        return lead.isSentence() && lead.length() >= FEWEST_WORDS_OF_A_LEAD && !opensWithMain(c);
    }

    /** A paragraph that goes on with the page's own story often begins with somebody whom the story has named. */
    private static boolean opensWithMain(Candidate c) {
        int[] stems = c.bodyStems(0);
        return stems.length > 0 && c.mainSubject().contains(stems[0]);
    }

    private static int paragraphs(Candidate c) {
        int count = 0;
        for (int i = 0; i < c.body().size(); i++) {
            count += Reading.isParagraph(c.reading().slot(c.body().get(i))) ? 1 : 0;
        }
        return c.body().size() >= FEWEST_LINES && count * 2 > c.body().size() ? count : 0;
    }

    private static boolean isForeign(Candidate c) {
        if (c.mainInBody() >= LITTLE) {
            return false;
        }
        WordSet recent = recent(c);
        for (int i = 0; i < Math.min(LOOKED_AT, c.body().size()); i++) {
            int[] stems = c.bodyStems(i);
            double main = Math.max(c.mainSubject().share(stems), recent.share(stems));
            if (stems.length >= FEWEST_STEMS && main >= MOST_OF_A_LINE) {
                return false;
            }
        }
        return true;
    }

    /** What the main story has spoken of last: a long one has left behind what it began with. */
    private static WordSet recent(Candidate c) {
        List<Slot> body = c.reading().current().body;
        var recent = new WordSet();
        for (int at = Math.max(0, body.size() - RECENT); at < body.size(); at++) {
            recent.addAll(body.get(at).line.stems(c.reading().stems));
        }
        return recent;
    }
}
