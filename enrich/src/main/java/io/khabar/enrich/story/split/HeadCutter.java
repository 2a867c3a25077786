package io.khabar.enrich.story.split;

import io.khabar.enrich.story.parse.Blank;

/** Cuts a line where a headline, a source, a date and the text all stand on it. */
final class HeadCutter {

    private final PartReader parts;
    private final TitleEnd ends;
    private final AuthorBehindTitle behindTitle;

    HeadCutter(PartReader parts, TitleEnd ends, AuthorBehindTitle behindTitle) {
        this.behindTitle = behindTitle;
        this.parts = parts;
        this.ends = ends;
    }

    /** A first line that begins with a headline of the stream, or with the head of a page without line breaks, is cut behind it; its index, -1 when it begins with neither. */
    int cutTitle(Reading reading) {
        int first = PageHeadline.firstText(reading);
        if (first < 0 || !reading.slot(first).isWhole()) {
            return -1;
        }
        Line line = reading.slot(first).line;
        int end = ends.known(line);
        if (end > 0 && end < line.text().length()) {
            reading.cut(first, end);
            reading.current().flags.add(TitleEnd.FROM_STREAM);
            return first;
        }
        return reading.isOneLine() && cutPage(reading, first, line) ? first : -1;
    }

    private boolean cutPage(Reading reading, int first, Line line) {
        JoinedHead joined = parts.joinedHead(line, reading.stems);
        if (joined != null) {
            cut(reading, first, joined);
            cutAuthor(reading, first);
            return true;
        }
        int dash = parts.dashBeforeDateline(line);
        if (dash > 0) {
            reading.cut(first, dash + 2);
            reading.cut(first, dash, piece -> piece.as(Piece.Kind.BOILERPLATE));
        }
        return dash > 0;
    }

    private void cutAuthor(Reading reading, int title) {
        int author = behindTitle.cut(reading.slot(title).piece.value());
        if (author > 0) {
            reading.cut(title, author, behindTitle::byline);
        }
    }

    /** Cuts a line into headline, source, date and text where all stand on it; false when they do not. */
    boolean cutJoined(Reading reading, int at) {
        Slot slot = reading.slot(at);
        JoinedHead joined = slot.isWhole() ? parts.joinedHead(slot.line) : null;
        if (joined != null) {
            cut(reading, at, joined);
        }
        return joined != null;
    }

    private static void cut(Reading reading, int at, JoinedHead joined) {
        String line = reading.slot(at).line.text();
        if (joined.text() < line.length()) {
            reading.cut(at, joined.text());
        }
        reading.cut(at, joined.day(), piece -> piece.dated(joined.date()));
        if (joined.titleEnd() < Blank.skipBack(line, 0, joined.day())) {
            boolean sourced = joined.source() < joined.day();
            Piece.Kind kind = sourced ? Piece.Kind.SOURCE : Piece.Kind.BOILERPLATE;
            reading.cut(at, joined.titleEnd(), piece -> piece.as(kind));
        }
    }
}
