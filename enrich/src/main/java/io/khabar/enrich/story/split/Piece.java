package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.FoundDate;
import io.khabar.enrich.story.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a block's text: words, or a label with its value. The pieces of a block cover it but for blanks.
 *
 * @param block index of the block
 * @param from UTF-16 offset in the block's text of its first character, labels and decoration included
 * @param to the offset after its last
 * @param valueFrom the offset at which the words after the label begin; {@code to} when there are none
 * @param kind what it was taken for
 * @param form how its label stands to what follows
 * @param label the label; null when it has none
 * @param date the date that it prints; null when it prints none
 * @param value the words after the label
 */
record Piece(
        int block,
        int from,
        int to,
        int valueFrom,
        Kind kind,
        Form form,
        @Nullable Label label,
        @Nullable FoundDate date,
        String value) {

    enum Kind {
        TEXT,
        MARKER,
        SOURCE,
        DATE,
        KEYWORDS,
        BYLINE,
        CAPTION,
        /** What an agency ends a report with: initials, numbers. */
        END,
        /** The page's own story goes on behind it. */
        RESUME,
        /** A line of dashes or stars between stories, or between the parts of one. */
        RULE,
        BOILERPLATE;

        /** Its own bit of a set of kinds. */
        @SuppressWarnings("EnumOrdinal") // the set is never stored
        int bit() {
            return 1 << ordinal();
        }
    }

    enum Form {
        /** No label. */
        PLAIN,
        /** Nothing follows the label on its line. */
        ALONE,
        /** A colon, a bar or the like stands between. */
        SEPARATED,
        /** Only a space stands between. */
        SPACED,
        /** The label runs into the next word. */
        GLUED
    }

    static Piece text(int block, int from, int to, String value) {
        return new Piece(block, from, to, from, Kind.TEXT, Form.PLAIN, null, null, value);
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isMarker() {
        return kind == Kind.MARKER;
    }

    Piece as(Kind other) {
        return new Piece(block, from, to, valueFrom, other, form, label, date, value);
    }

    Piece dated(FoundDate found) {
        return new Piece(block, from, to, valueFrom, Kind.DATE, form, label, found, value);
    }
}
