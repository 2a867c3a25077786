package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.parse.Blank;

/** Reads the head of a story: its headline, once or twice, and the lines between it and the body. */
final class HeadReader {

    private static final int LONGEST_KICKER = 2;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_PARTS_BEFORE = 12;
    private static final int LONGEST_NAME = 4;
    private static final int LINES_ABOVE = 4;
    private static final int LONGEST_BREADCRUMB = 90;

    private final PartReader parts;
    private final TitleEnd ends;

    HeadReader(PartReader parts, TitleEnd ends) {
        this.parts = parts;
        this.ends = ends;
    }

    /** Reads the head of the page's own story; the index of the slot at which its body begins. */
    int primary(Reading reading) {
        int title = titleOf(reading);
        title = title < 0 ? cutTitle(reading) : title;
        int at = 0;
        while (at < title) {
            at = before(reading, at);
        }
        if (title >= 0) {
            reading.headline(title);
            reading.primary().headedAbove = title > 0 && reading.isHeadLine(title - 1);
            reading.primary().kicker = title > 0 && isKicker(reading.slot(title - 1));
            return rest(reading, title + 1);
        }
        return rest(reading, 0);
    }

    /** A first line that begins with a headline of the stream, or with the head of a page without line breaks, is cut behind it. */
    private int cutTitle(Reading reading) {
        int first = firstText(reading);
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
            return true;
        }
        int dash = parts.dashBeforeDateline(line);
        if (dash > 0) {
            reading.cut(first, dash + 2);
            reading.cut(first, dash, piece -> piece.as(Piece.Kind.BOILERPLATE));
        }
        return dash > 0;
    }

    /** Reads what stands between a headline and its body; the index at which the body begins. */
    int rest(Reading reading, int from) {
        int at = from;
        while (at < reading.size() && (isHead(reading, at) || isAboveHead(reading, at))) {
            at++;
        }
        if (reading.isText(at)) {
            lead(reading, at);
        }
        return reading.isText(at) && reading.slot(at).kind() == SpanKind.DATELINE ? at + 1 : at;
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

    /** A date or byline above a headline. */
    void above(Reading reading, int at) {
        reading.current().headedBy(reading.slot(at).piece.kind());
        parts.read(reading, at);
    }

    private boolean isHead(Reading reading, int at) {
        Slot slot = reading.slot(at);
        if (slot.piece.isMarker()) {
            return false;
        }
        if (!slot.piece.isText()) {
            reading.current().headedBy(slot.piece.kind());
            parts.read(reading, at);
            return true;
        }
        Slot headline = reading.current().headline;
        if (headline != null && slot.line.isSameAs(headline.line)) {
            reading.headline(at);
            return true;
        }
        if (isBreadcrumb(slot.line.text())) {
            reading.take(at, SpanKind.BOILERPLATE);
            return true;
        }
        boolean agency = headline != null && !reading.current().hasBody() && parts.agency(reading, at);
        return agency || parts.dateline(reading, at) || name(reading, at);
    }

    /** A caption or the like that stands between a headline and the line of its author or date; it stays in the body. */
    private static boolean isAboveHead(Reading reading, int at) {
        if (reading.current().headline == null || reading.current().hasBody() || !isShort(reading, at)) {
            return false;
        }
        int next = at + 1;
        while (next < Math.min(reading.size(), at + LINES_ABOVE) && isShort(reading, next)) {
            next++;
        }
        boolean above = next < reading.size() && reading.isHeadLine(next) && isParagraphBehind(reading, next);
        if (above) {
            reading.body(at);
        }
        return above;
    }

    private static boolean isShort(Reading reading, int at) {
        return reading.isText(at) && !Reading.isParagraph(reading.slot(at));
    }

    private static boolean isParagraphBehind(Reading reading, int head) {
        int next = head;
        while (next < reading.size()
                && !reading.isText(next)
                && !reading.slot(next).piece.isMarker()) {
            next++;
        }
        return reading.isText(next) && Reading.isParagraph(reading.slot(next));
    }

    /** The author's name, or what he is, on a line of its own between headline and text. */
    private boolean name(Reading reading, int at) {
        boolean under = reading.current().headline != null && at + 1 < reading.size();
        boolean named = under && isTextOrDate(reading, at + 1) && parts.name(reading, at);
        if (named) {
            reading.current().headedBy(Piece.Kind.BYLINE);
        }
        return named || parts.dateAndName(reading, at);
    }

    private static boolean isTextOrDate(Reading reading, int at) {
        Slot slot = reading.slot(at);
        return slot.piece.kind() == Piece.Kind.DATE
                || slot.piece.kind() == Piece.Kind.BOILERPLATE
                || (slot.piece.isText() && (!slot.line.isTitle() || slot.line.length() <= LONGEST_NAME));
    }

    /** The first paragraph may begin with the headline once more, and with a dateline. */
    private void lead(Reading reading, int at) {
        Slot headline = reading.current().headline;
        Line line = reading.slot(at).line;
        if (headline != null
                && !line.isTitle()
                && line.startsWith(headline.line)
                && (endsAfter(line, headline.line) || hasDatelineAfter(line, headline.line))) {
            int count = headline.line.words().size();
            reading.cut(at, line.words().start(count));
            reading.headline(at);
            parts.lead(reading, at + 1);
        } else {
            parts.lead(reading, at);
        }
    }

    /** True when a report begins behind the repeated headline. */
    private boolean hasDatelineAfter(Line line, Line headline) {
        int count = headline.words().size();
        return count >= FEWEST_WORDS
                && count < line.words().size()
                && Dateline.mayLead(line.words(), count)
                && parts.isDateline(line.text().substring(line.words().start(count)));
    }

    /** True when the repeated headline is set off from what follows, and is not the beginning of a sentence. */
    private static boolean endsAfter(Line line, Line headline) {
        int count = headline.words().size();
        if (count >= line.words().size() || headline.words().size() < FEWEST_WORDS) {
            return false;
        }
        for (int at = line.words().end(count - 1); at < line.words().start(count); at++) {
            if (".:-–—|".indexOf(line.text().charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int before(Reading reading, int at) {
        if (reading.slot(at).piece.isText()) {
            reading.take(at, SpanKind.BOILERPLATE);
        } else {
            parts.read(reading, at);
        }
        return at + 1;
    }

    /** The slot that is the headline: markup says so, or it speaks of what the page says, or the first line looks like one; -1 when none is. */
    private static int titleOf(Reading reading) {
        int marked = marked(reading);
        if (marked >= 0) {
            return marked;
        }
        if (reading.page.article().headline() == null) {
            int spoken = Heads.headline(reading);
            if (spoken != Heads.UNTOLD) {
                return spoken;
            }
        }
        int first = firstText(reading);
        if (first < 0) {
            return -1;
        }
        int second = first + 1;
        if (isKicker(reading.slot(first)) && reading.isText(second) && isLongerHeadline(reading, second)) {
            return second;
        }
        return isHeadline(reading, first) ? first : -1;
    }

    /** A section's name or the like above a headline. */
    static boolean isKicker(Slot slot) {
        return slot.piece.isText()
                && slot.line.length() <= LONGEST_KICKER
                && !slot.line.isSentence()
                && !slot.line.isBullet();
    }

    private static boolean isLongerHeadline(Reading reading, int at) {
        return reading.slot(at).line.length() > LONGEST_KICKER + 1 && isHeadline(reading, at);
    }

    private static boolean isHeadline(Reading reading, int at) {
        String given = reading.page.article().headline();
        Line line = reading.slot(at).line;
        if (given != null) {
            return line.isSameAs(new Line(line.block(), given)) || new Line(line.block(), given).isSameAs(line);
        }
        boolean only =
                reading.slots.stream().filter(slot -> slot.piece.isText()).count() == 1;
        return (line.isTitle() || line.isLongTitle()) && !line.isBullet() && !only;
    }

    private static int marked(Reading reading) {
        for (int at = 0; at < reading.size(); at++) {
            Slot slot = reading.slot(at);
            if (slot.line.block().kind() == Block.Kind.HEADLINE && slot.piece.isText()) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isCaption(Slot slot) {
        return slot.line.block().kind() == Block.Kind.CAPTION;
    }

    /** The way to a section: «home › sport › tennis». */
    static boolean isBreadcrumb(String text) {
        if (text.length() >= LONGEST_BREADCRUMB) {
            return false;
        }
        int signs = 0;
        for (int at = 1; at + 1 < text.length(); at++) {
            boolean sign = isWaySign(text.charAt(at));
            signs += sign && Blank.is(text.charAt(at - 1)) && Blank.is(text.charAt(at + 1)) ? 1 : 0;
        }
        return (signs >= 2
                || (signs == 1 && (text.indexOf('>') > 0 || (text.indexOf('»') > 0 && text.indexOf('«') < 0))));
    }

    private static boolean isWaySign(char c) {
        return c == '>' || c == '›' || c == '»' || c == '/' || c == '|';
    }

    private static int firstText(Reading reading) {
        for (int at = 0; at < Math.min(MOST_PARTS_BEFORE, reading.size()); at++) {
            Slot slot = reading.slot(at);
            if (slot.piece.isMarker()) {
                return -1;
            }
            if (slot.piece.isText()
                    && !Outside.is(slot)
                    && !isCaption(slot)
                    && !isBreadcrumb(slot.line.text())
                    && !Heads.isTimed(slot.line.text())) {
                return at;
            }
        }
        return -1;
    }
}
