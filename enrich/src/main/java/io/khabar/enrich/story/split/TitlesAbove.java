package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;

/**
 * Takes a ticker: several titles above a text that has no headline, without a label. A headline is said again by its text, these are
 * not.
 */
final class TitlesAbove {

    private static final int FEWEST = 3;
    private static final int MOST = 20;
    private static final int FEWEST_WORDS = 4;
    private static final double SAID = 0.2;

    private TitlesAbove() {}

    /** Takes such titles for teasers; the index of the slot behind them, 0 when the page begins otherwise. */
    static int take(Reading reading) {
        int end = end(reading);
        int titles = 0;
        for (int at = 0; at < end; at++) {
            titles += reading.slot(at).piece.isText() ? 1 : 0;
        }
        if (titles < FEWEST || !leadsToText(reading, end) || isAnySaid(reading, end)) {
            return 0;
        }
        for (int at = 0; at < end; at++) {
            if (reading.slot(at).piece.isText()) {
                reading.teaser(reading.slot(at), reading.current());
            } else {
                reading.take(at, SpanKind.BOILERPLATE);
            }
        }
        return end;
    }

    /** The index behind the titles that the page begins with. */
    private static int end(Reading reading) {
        int at = 0;
        while (at < Math.min(MOST, reading.size()) && isTitle(reading.slot(at))) {
            at++;
        }
        return at;
    }

    private static boolean isTitle(Slot slot) {
        boolean title = slot.isTitle() || (slot.piece.isText() && slot.line.isLongTitle());
        return slot.piece.kind() == Piece.Kind.BOILERPLATE
                || (title && slot.line.length() >= FEWEST_WORDS && !slot.line.isBullet() && !Outside.is(slot));
    }

    private static boolean leadsToText(Reading reading, int end) {
        return reading.page.article().headline() == null
                && reading.isText(end)
                && Reading.isParagraph(reading.slot(end));
    }

    /** True when the text says some words of one of the titles. */
    private static boolean isAnySaid(Reading reading, int end) {
        WordSet said = Heads.said(reading, end);
        for (int at = 0; at < end; at++) {
            Slot slot = reading.slot(at);
            if (slot.piece.isText() && said.share(slot.line.stems(reading.pageStems)) >= SAID) {
                return true;
            }
        }
        return false;
    }
}
