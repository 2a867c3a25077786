package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.Label;
import io.khabar.enrich.story.label.LabelKind;

/**
 * The lines from a title on to the end of the page or to the next marker, where none of them is a paragraph: titles, some with a summary that is cut
 * off, and clipped lines.
 *
 * @param heads the titles, and the clipped lines that stand for some
 * @param summaries texts that are cut off behind a title
 * @param clipped how many of the heads are cut off themselves
 * @param dated how many of the heads have a date right behind them
 * @param led how many labels lead on from a summary to all of its text
 * @param next index of what stands behind the lines; -1 where one of them is a paragraph, which {@code obstacle} is the index of
 */
record TailItems(Places heads, Places summaries, int clipped, int dated, int led, int next, int obstacle) {

    private static final int LONGEST_CLIPPED = 40;
    private static final int LONGEST_SUMMARY = 60;

    static TailItems from(Reading reading, int first) {
        var heads = new Places();
        var summaries = new Places();
        int clipped = 0;
        int dated = 0;
        int led = 0;
        int at = first;
        int title = -1;
        int head = -1;
        while (at < reading.size() && !isOtherMarker(reading.slot(at))) {
            Slot slot = reading.slot(at);
            if (slot.piece.kind() == Piece.Kind.DATE) {
                dated += head >= 0 ? 1 : 0;
                head = -1;
                title = -1;
            } else if (!slot.piece.isText()) {
                if (endsStory(slot)) {
                    return new TailItems(heads, summaries, clipped, dated, led, -1, at);
                }
                led += slot.piece.isMarker() ? 1 : 0;
                title = -1;
            } else if (isTitle(slot) && !(title >= 0 && isSummary(reading, at))) {
                heads.add(at);
                title = Sentences.isCut(slot.line.text()) ? -1 : at;
                clipped += title < 0 ? 1 : 0;
                head = at;
            } else if (title >= 0 && isSummary(reading, at)) {
                summaries.add(at);
                title = -1;
            } else if (isClipped(slot) || (isUnended(slot) && isDated(reading, at))) {
                heads.add(at);
                clipped++;
                head = at;
                title = -1;
            } else {
                return new TailItems(heads, summaries, clipped, dated, led, -1, at);
            }
            at++;
        }
        return new TailItems(heads, summaries, clipped, dated, led, at, -1);
    }

    /** «Read more» stands behind a summary as well as before titles. */
    private static boolean isOtherMarker(Slot slot) {
        Label label = slot.piece.label();
        return slot.piece.isMarker() && (label == null || label.kind() != LabelKind.MARKER_AFTER);
    }

    /** What only a story has behind its text, and what says that one goes on. */
    private static boolean endsStory(Slot slot) {
        return switch (slot.piece.kind()) {
            case SOURCE, KEYWORDS, BYLINE, END, RESUME, RULE -> true;
            default -> false;
        };
    }

    /** A headline may ask behind a full stop. */
    private static boolean isTitle(Slot slot) {
        return slot.isTitle() || (slot.line.isQuestion() && slot.line.isLongTitle());
    }

    /** A text behind a title that is cut off by an ellipsis or, without a full stop, by a label that leads to all of it. */
    private static boolean isSummary(Reading reading, int at) {
        Line line = reading.slot(at).line;
        if (line.length() > LONGEST_SUMMARY || line.isBullet()) {
            return false;
        }
        boolean more = at + 1 < reading.size() && reading.slot(at + 1).piece.isMarker();
        return Sentences.isCut(line.text())
                || (more && !line.isSentence() && !reading.slot(at).isTitle());
    }

    private static boolean isClipped(Slot slot) {
        return slot.line.length() <= LONGEST_CLIPPED && Sentences.isCut(slot.line.text());
    }

    private static boolean isUnended(Slot slot) {
        Line line = slot.line;
        return line.length() <= LONGEST_CLIPPED
                && !line.isSentence()
                && !line.text().endsWith(":");
    }

    /** A date stands right behind it, or the page ends there. */
    private static boolean isDated(Reading reading, int at) {
        return at + 1 == reading.size() || reading.slot(at + 1).piece.kind() == Piece.Kind.DATE;
    }
}
