package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;

/** A piece and what it has been taken for so far. */
final class Slot {

    final Piece piece;
    final Line line;
    private SpanKind kind = SpanKind.BODY;
    private int story;

    Slot(Piece piece, Line line) {
        this.piece = piece;
        this.line = line;
    }

    void take(SpanKind as, int of) {
        kind = as;
        story = of;
    }

    SpanKind kind() {
        return kind;
    }

    int story() {
        return story;
    }

    boolean isTitle() {
        return piece.isText() && line.isTitle();
    }
}
