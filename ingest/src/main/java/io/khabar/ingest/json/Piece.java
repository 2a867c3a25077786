package io.khabar.ingest.json;

import java.util.Arrays;

/** A part of a JSON file that should be one article. */
sealed interface Piece {

    /** Undecoded bytes. */
    final class Whole implements Piece {
        private final int line;
        private final byte[] bytes;

        Whole(int line, byte[] bytes) {
            this.line = line;
            this.bytes = bytes;
        }

        /** Where it begins, from 1. */
        int line() {
            return line;
        }

        /** Not copied; nobody writes to them. */
        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * There is no article to be had here.
     *
     * @param line where it begins, from 1
     * @param reason what was found and expected
     */
    record Faulty(int line, String reason) implements Piece {}

    /** Gathers the bytes of a piece up to a limit; beyond it the bytes are let go and only the fact is kept. */
    final class Bytes {
        private static final int FIRST = 4096;

        private final PieceLimit limit;
        private byte[] bytes = new byte[FIRST];
        private int size;
        private boolean overflow;

        Bytes(PieceLimit limit) {
            this.limit = limit;
        }

        void clear() {
            size = 0;
            overflow = false;
        }

        void add(byte[] from, int offset, int length) {
            if (overflow || size + length > limit.bytes()) {
                overflow = true;
                return;
            }
            if (size + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + length, Math.min(limit.bytes(), bytes.length * 2)));
            }
            System.arraycopy(from, offset, bytes, size, length);
            size += length;
        }

        void dropLast(int length) {
            size = Math.max(0, size - length);
        }

        /** The piece that was gathered since {@link #clear}. */
        Piece piece(int line) {
            return overflow ? new Faulty(line, limit.excess()) : new Whole(line, Arrays.copyOf(bytes, size));
        }
    }
}
