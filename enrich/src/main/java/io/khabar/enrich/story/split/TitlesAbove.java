package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.SpanKind;

/**
 * Takes the titles of other stories that a site prints above a text without a headline: several lines as long as headlines are, or one line on which
 * many have run together, and the text says nothing of any. Where it speaks of one, that one is the headline, and this is not asked.
 */
final class TitlesAbove {

    private static final int FEWEST = 3;
    private static final int MOST = 20;
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_ON_ONE_LINE = 40;
    private static final int FEWEST_MARKS = 3;
    private static final double SAID = 0.1;
    private static final double ALL_SAID = 0.06;
    private static final Signs MARKS = new Signs("؟?:…");

    private TitlesAbove() {}

    /** Takes them; the index of the slot behind them, which is the first one where there are none. */
    static int read(Reading reading) {
        int end = reading.page.article().headline() == null ? end(reading) : 0;
        for (int at = 0; at < end; at++) {
            if (reading.isText(at)) {
                reading.teaser(reading.slot(at), reading.primary());
            } else {
                reading.take(at, SpanKind.BOILERPLATE);
            }
        }
        return end;
    }

    private static int end(Reading reading) {
        int titles = 0;
        int at = 0;
        while (at < Math.min(MOST, reading.size()) && (isTitle(reading.slot(at)) || isSite(reading.slot(at)))) {
            titles += reading.isText(at) ? 1 : 0;
            at++;
        }
        if (at + 1 >= reading.size() || !reading.isText(at)) {
            return 0;
        }
        if (titles == 0
                && areOnOneLine(reading.slot(0))
                && reading.isText(1)
                && !reading.slot(1).isTitle()) {
            return isForeign(reading, 1) ? 1 : 0;
        }
        return titles >= FEWEST && Reading.isParagraph(reading.slot(at)) && isForeign(reading, at) ? at : 0;
    }

    private static boolean isSite(Slot slot) {
        return slot.piece.kind() == Piece.Kind.BOILERPLATE;
    }

    private static boolean isTitle(Slot slot) {
        return (slot.isTitle() || (slot.piece.isText() && slot.line.isLongTitle()))
                && slot.line.length() >= FEWEST_WORDS
                && slot.line.block().kind() != Block.Kind.HEADLINE
                && !slot.line.isBullet()
                && !Outside.is(slot);
    }

    /** Far too long for a title or a paragraph without an end, with several marks that stand in titles. */
    private static boolean areOnOneLine(Slot slot) {
        boolean may = slot.piece.isText() && !slot.line.isSentence() && slot.line.length() >= FEWEST_ON_ONE_LINE;
        int marks = 0;
        for (int at = 0; may && at < slot.line.text().length(); at++) {
            marks += MARKS.have(slot.line.text().charAt(at)) ? 1 : 0;
        }
        return marks >= FEWEST_MARKS && !slot.line.hasTwoSentences();
    }

    /** The text says nearly nothing of any line. */
    private static boolean isForeign(Reading reading, int end) {
        WordSet said = Heads.said(reading, end);
        double all = 0;
        int titles = 0;
        for (int at = 0; at < end; at++) {
            if (!reading.isText(at)) {
                continue;
            }
            titles++;
            double share = said.share(reading.slot(at).line.stems(reading.pageStems));
            if (end > 1 && share > 2 * SAID) {
                return false;
            }
            all += share;
        }
        return all / titles <= (end == 1 ? SAID : ALL_SAID);
    }
}
