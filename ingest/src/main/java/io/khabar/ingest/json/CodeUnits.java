package io.khabar.ingest.json;

import io.khabar.ingest.charset.ByteOrderMark;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A text file read code unit by code unit: a byte, or two in UTF-16, so that line ends and brackets are told apart before
 * anything is decoded. Counts lines.
 */
final class CodeUnits implements Closeable {
    static final int END = -1;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final Optional<ByteOrderMark> mark;
    private final int width;
    private final int high;
    private int position;
    private int filled;
    private int line = 1;
    private int unit;
    private boolean lineEnded;

    CodeUnits(InputStream in) throws IOException {
        this.in = in;
        this.filled = in.readNBytes(buffer, 0, ByteOrderMark.LONGEST);
        this.mark = ByteOrderMark.of(buffer, filled);
        this.position = mark.map(ByteOrderMark::length).orElse(0);
        this.width = mark.map(ByteOrderMark::unit).orElse(1) == 2 ? 2 : 1;
        this.high = mark.filter(ByteOrderMark.UTF_16_LE::equals).isPresent() ? 1 : 0;
    }

    /** The mark at the file's beginning, if any; it is no part of the units. */
    Optional<ByteOrderMark> mark() {
        return mark;
    }

    /** Bytes in a unit. */
    int width() {
        return width;
    }

    /** The next unit, or {@link #END}. Half a unit at the end of the file is left out. */
    int next() throws IOException {
        if (lineEnded) {
            line++;
            lineEnded = false;
        }
        if (filled - position < width && !fill()) {
            return END;
        }
        unit = width == 1
                ? buffer[position] & 0xFF
                : ((buffer[position + high] & 0xFF) << 8) | (buffer[position + 1 - high] & 0xFF);
        position += width;
        lineEnded = unit == '\n';
        return unit;
    }

    /** Adds the bytes of the unit that {@link #next} gave. */
    void copyTo(Piece.Bytes bytes) {
        bytes.add(buffer, position - width, width);
    }

    /** The line of the unit that {@link #next} gave, from 1; a line end belongs to the line that it ends. */
    int line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        int rest = filled - position;
        System.arraycopy(buffer, position, buffer, 0, rest);
        position = 0;
        filled = rest;
        while (filled < width) {
            int read = in.read(buffer, filled, BUFFER - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }
}
