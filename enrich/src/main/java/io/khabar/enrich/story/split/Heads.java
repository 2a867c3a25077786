package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;

/**
 * Finds the headline among the lines that a site puts above the text: sections, sharing buttons, notices, other titles.
 * The headline is the one whose words the text says.
 */
final class Heads {

    /** Nothing tells which line is the headline. */
    static final int UNTOLD = -2;

    private static final int MOST_LINES = 25;
    private static final int FEWEST_WORDS_OF_A_PARAGRAPH = 12;
    private static final int PARAGRAPHS = 5;
    private static final int LONGEST_SECTION = 6;
    private static final int LONGEST_KICKER = 3;
    private static final double LONG_ENOUGH = 5;
    private static final double SPOKEN = 0.2;
    private static final double AS_GOOD = 0.4;

    private Heads() {}

    /** Index of the headline's slot; -1 when the page's first title is behind a marker; {@link #UNTOLD}. */
    static int headline(Reading reading) {
        int end = firstParagraph(reading);
        int marker = marker(reading, end);
        if (end == reading.size() || end == 0) {
            return UNTOLD;
        }
        WordSet said = said(reading, end);
        double best = 0;
        for (int at = 0; at < marker; at++) {
            best = Math.max(best, spoken(reading, at, said));
        }
        for (int at = 0; at < marker && best >= SPOKEN; at++) {
            boolean good = spoken(reading, at, said) >= best * AS_GOOD;
            boolean above = good && isShort(reading.slot(at)) && at + 1 < marker;
            if (good && !(above && spoken(reading, at + 1, said) >= best * AS_GOOD)) {
                return at;
            }
        }
        return UNTOLD;
    }

    /** As short as a section's name, which may stand right above the headline. */
    private static boolean isShort(Slot slot) {
        return slot.line.length() <= LONGEST_KICKER;
    }

    private static int firstParagraph(Reading reading) {
        int at = 0;
        while (at < Math.min(MOST_LINES, reading.size())) {
            Slot slot = reading.slot(at);
            boolean text = slot.piece.isText()
                    && !Outside.is(slot)
                    && slot.line.block().kind() != Block.Kind.CAPTION;
            if (text
                    && !slot.isTitle()
                    && slot.line.length() >= FEWEST_WORDS_OF_A_PARAGRAPH
                    && !slot.line.isLongTitle()) {
                return at;
            }
            at++;
        }
        return reading.size();
    }

    private static int marker(Reading reading, int end) {
        int at = 0;
        while (at < end && !reading.slot(at).piece.isMarker()) {
            at++;
        }
        return at;
    }

    /** What the first paragraphs from a place on say. */
    static WordSet said(Reading reading, int from) {
        var said = new WordSet();
        int paragraphs = 0;
        for (int at = from; at < Math.min(reading.size(), from + MOST_LINES) && paragraphs < PARAGRAPHS; at++) {
            Slot slot = reading.slot(at);
            if (slot.piece.isText() && !slot.isTitle()) {
                said.addAll(slot.line.stems(reading.pageStems));
                paragraphs++;
            }
        }
        return said;
    }

    /** A line of a ticker begins with a time of day. */
    static boolean isTimed(String text) {
        return text.length() > 5
                && Character.isDigit(text.charAt(0))
                && text.substring(0, 5).indexOf(':') > 0;
    }

    /** The share of a line's words that the text says; 0 for a line that cannot be a headline. */
    private static double spoken(Reading reading, int at, WordSet said) {
        Slot slot = reading.slot(at);
        boolean may = slot.piece.isText()
                && (slot.isTitle() || slot.line.isLongTitle())
                && !slot.line.isBullet()
                && !Outside.is(slot)
                && slot.line.block().kind() != Block.Kind.CAPTION
                && !AboveHeadline.isBreadcrumb(slot.line)
                && !(Titles.bar(slot.line) > 0 && slot.line.length() <= LONGEST_SECTION)
                && !isTimed(slot.line.text());
        int[] stems = may ? slot.line.stems(reading.pageStems) : new int[0];
        return stems.length < 2 ? 0 : said.share(stems) * Math.min(1, slot.line.length() / LONG_ENOUGH);
    }
}
