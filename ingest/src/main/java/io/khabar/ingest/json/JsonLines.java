package io.khabar.ingest.json;

import java.io.IOException;
import java.util.Optional;

/** One piece a line; blank lines are passed over. White space before the object and the line's end are no part of it. */
final class JsonLines implements Pieces {
    private final CodeUnits units;
    private final Piece.Bytes bytes;

    JsonLines(CodeUnits units, PieceLimit limit) {
        this.units = units;
        this.bytes = new Piece.Bytes(limit);
    }

    @Override
    public Optional<Piece> next() throws IOException {
        int unit = units.next();
        while (Json.isSpace(unit)) {
            unit = units.next();
        }
        if (unit == CodeUnits.END) {
            return Optional.empty();
        }
        int line = units.line();
        bytes.clear();
        boolean carriageReturn = false;
        while (unit != '\n' && unit != CodeUnits.END) {
            units.copyTo(bytes);
            carriageReturn = unit == '\r';
            unit = units.next();
        }
        if (carriageReturn) {
            bytes.dropLast(units.width());
        }
        return Optional.of(bytes.piece(line));
    }
}
