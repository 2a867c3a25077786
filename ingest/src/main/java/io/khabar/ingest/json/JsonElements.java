package io.khabar.ingest.json;

import io.khabar.ingest.json.Piece.Faulty;
import java.io.IOException;
import java.util.Optional;

/**
 * One piece for each element of a JSON array, or the one object that the file is. A broken element does not spoil its
 * neighbours, as long as its brackets and quotes close.
 */
final class JsonElements implements Pieces {
    private enum At {
        START,
        FIRST_ELEMENT,
        ELEMENT,
        SEPARATOR,
        TAIL,
        END
    }

    private final CodeUnits units;
    private final Piece.Bytes bytes;
    private At at = At.START;
    private int unit;
    private boolean reread;

    JsonElements(CodeUnits units, PieceLimit limit) {
        this.units = units;
        this.bytes = new Piece.Bytes(limit);
    }

    @Override
    public Optional<Piece> next() throws IOException {
        Optional<Piece> piece = Optional.empty();
        while (piece.isEmpty() && at != At.END) {
            skipSpace();
            piece = step();
        }
        return piece;
    }

    private Optional<Piece> step() throws IOException {
        return switch (at) {
            case START -> start();
            case FIRST_ELEMENT, ELEMENT -> element();
            case SEPARATOR -> separator();
            case TAIL ->
                unit == CodeUnits.END
                        ? end()
                        : fault("more follows after the end; name it .jsonl when it has an object a line");
            case END -> Optional.empty();
        };
    }

    private Optional<Piece> start() throws IOException {
        if (unit == '[') {
            at = At.FIRST_ELEMENT;
            return Optional.empty();
        }
        if (unit == '{') {
            return value(At.TAIL);
        }
        return fault(
                unit == CodeUnits.END
                        ? "is empty: expected a JSON object or array"
                        : "expected a JSON object or an array of objects");
    }

    private Optional<Piece> element() throws IOException {
        if (unit == ']' && at == At.FIRST_ELEMENT) {
            at = At.TAIL;
            return Optional.empty();
        }
        return unit == CodeUnits.END || unit == ',' || unit == ']'
                ? fault("expected an object here")
                : value(At.SEPARATOR);
    }

    private Optional<Piece> separator() {
        if (unit == ',') {
            at = At.ELEMENT;
            return Optional.empty();
        }
        if (unit == ']') {
            at = At.TAIL;
            return Optional.empty();
        }
        return fault("expected , or ] after the article before");
    }

    /** Gathers one value up to the bracket that closes it, or up to a comma or bracket outside of it. */
    private Optional<Piece> value(At after) throws IOException {
        int line = units.line();
        bytes.clear();
        Nesting nesting = new Nesting();
        do {
            units.copyTo(bytes);
            nesting.take(unit);
            if (nesting.closed()) {
                at = after;
                return Optional.of(bytes.piece(line));
            }
            unit = units.next();
        } while (unit != CodeUnits.END && !nesting.endsBefore(unit));
        if (unit == CodeUnits.END) {
            at = At.END;
            return Optional.of(new Faulty(line, "the file ends inside the article that begins here"));
        }
        reread = true;
        at = after;
        return Optional.of(bytes.piece(line));
    }

    private void skipSpace() throws IOException {
        if (reread) {
            reread = false;
        } else {
            unit = units.next();
        }
        while (Json.isSpace(unit)) {
            unit = units.next();
        }
    }

    private Optional<Piece> end() {
        at = At.END;
        return Optional.empty();
    }

    private Optional<Piece> fault(String reason) {
        at = At.END;
        return Optional.of(new Faulty(units.line(), reason));
    }
}
