package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;

/** A piece and what it has been taken for so far. */
final class Slot {

    final Piece piece;
    final Line line;
    private SpanKind kind = SpanKind.BOILERPLATE;
    private boolean taken;
    private int story;

    Slot(Piece piece, Line line) {
        this.piece = piece;
        this.line = line;
    }

    void take(SpanKind as, int of) {
        taken = true;
        kind = as;
        story = of;
    }

    /** Takes a piece that nothing else has taken for what its label says. */
    void pass(int of) {
        if (!taken) {
            take(byLabel(), of);
        }
    }

    private SpanKind byLabel() {
        return switch (piece.kind()) {
            case MARKER -> SpanKind.MARKER;
            case SOURCE -> SpanKind.SOURCE;
            case DATE -> SpanKind.DATE;
            case KEYWORDS -> SpanKind.KEYWORDS;
            case BYLINE -> SpanKind.BYLINE;
            case CAPTION -> SpanKind.CAPTION;
            default -> SpanKind.BOILERPLATE;
        };
    }

    boolean isTaken() {
        return taken;
    }

    SpanKind kind() {
        return kind;
    }

    int story() {
        return story;
    }

    /** True when the line is the piece as printed, so that offsets in one are offsets in the other. */
    boolean isWhole() {
        return line.text().equals(piece.value());
    }

    /** True without a word. */
    boolean isBlank() {
        return line.words().size() == 0;
    }

    boolean isTitle() {
        return piece.isText() && line.isTitle();
    }
}
