package io.khabar.enrich.story.split;

/** Cuts the line behind a marker where a title ends that has run into the next one or into the text. */
final class TitleCutter {

    private static final String EMPHASIS = "**";

    private final Reading reading;
    private final HeadReader head;
    private final TitleEnd ends;

    TitleCutter(Reading reading, HeadReader head, TitleEnd ends) {
        this.reading = reading;
        this.head = head;
        this.ends = ends;
    }

    /** Cuts behind a marker; true when an end is a guess. */
    boolean cut(int marker) {
        boolean guessed = false;
        int at = marker + 1;
        while (reading.isText(at) && !reading.slot(at).isBlank()) {
            if (isGluedText(marker, at)) {
                return guessed;
            }
            cutEmphasis(marker, at);
            Slot slot = reading.slot(at);
            int end = told(slot);
            boolean first = end < 0 && at == marker + 1;
            if (first && head.cutJoined(reading, at)) {
                return false;
            }
            if (first
                    && !slot.isTitle()
                    && slot.piece.block() != reading.slot(marker).piece.block()) {
                end = ends.repeated(slot.line);
            } else if (first && !slot.isTitle()) {
                boolean glued = reading.slot(marker).piece.form() == Piece.Form.GLUED;
                end = CasedTitle.glue(slot.line, glued);
                end = end < 0 ? ends.printed(slot.line) : end;
                int guess = end < 0 ? ends.guessed(slot.line) : -1;
                guessed = guess > 0 && slot.isWhole();
                end = Math.max(end, guess);
            }
            if (end <= 0 || end >= slot.line.text().length() || !slot.isWhole()) {
                return guessed;
            }
            reading.cut(at, end);
            at++;
        }
        return guessed;
    }

    /** «marker: **title**.»: what ends the emphasis of a title on its marker's line, and the full stop behind it, are no part of the title. */
    private void cutEmphasis(int marker, int at) {
        Slot slot = reading.slot(at);
        String text = slot.line.text();
        int end = text.indexOf(EMPHASIS);
        boolean last = end > 0 && text.length() - end - EMPHASIS.length() <= 1;
        if (last
                && at == marker + 1
                && slot.isWhole()
                && slot.piece.block() == reading.slot(marker).piece.block()) {
            reading.cut(at, end, piece -> piece.as(Piece.Kind.BOILERPLATE));
        }
    }

    /** A label has run into a paragraph that goes on with the story. */
    private boolean isGluedText(int marker, int at) {
        Slot slot = reading.slot(at);
        return at == marker + 1
                && reading.slot(marker).piece.form() == Piece.Form.GLUED
                && !slot.isTitle()
                && reading.continuation.is(slot.line);
    }

    /** UTF-16 offset after a headline of the stream, or of a bar between titles; -1 when there is neither. */
    private int told(Slot slot) {
        int end = ends.known(slot.line);
        if (end > 0) {
            reading.current().flags.add(TitleEnd.FROM_STREAM);
            return end;
        }
        int bar = Titles.bar(slot.line);
        return bar > 0 && bar < slot.line.words().end(0) + 2 ? -1 : bar;
    }
}
