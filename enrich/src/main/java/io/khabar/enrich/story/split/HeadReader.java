package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;

/** Reads the head of a story: its headline, once or twice, and the lines between it and the body. */
final class HeadReader {

    private static final int LONGEST_NAME = 4;
    private static final int LINES_ABOVE = 4;
    private static final int MOST_WORDS_BEFORE_DATE = 10;

    private final PartReader parts;
    private final HeadCutter cutter;
    private final HeadlineAgain again;

    HeadReader(PartReader parts, HeadCutter cutter) {
        this.parts = parts;
        this.cutter = cutter;
        this.again = new HeadlineAgain(parts);
    }

    /** Reads the head of the page's own story; the index of the slot at which its body begins. */
    int primary(Reading reading) {
        WayToHeadline.cut(reading, parts.sources);
        int above = TitlesAbove.read(reading);
        if (above > 0) {
            return rest(reading, above);
        }
        int title = PageHeadline.of(reading);
        title = title < 0 ? cutter.cutTitle(reading) : title;
        int at = 0;
        while (at < title) {
            at = before(reading, at);
        }
        if (title >= 0) {
            SiteBehindTitle.cut(reading, title, parts.sources);
            reading.headline(title);
            reading.primary().headedAbove = title > 0 && reading.isHeadLine(title - 1);
            reading.primary().kicker = title > 0 && AboveHeadline.isKicker(reading.slot(title - 1));
            return rest(reading, title + 1);
        }
        return rest(reading, 0);
    }

    /** Reads what stands between a headline and its body; the index at which the body begins. */
    int rest(Reading reading, int from) {
        int at = from;
        at += at < reading.size() && isSiteBehindTitle(reading, at) ? 1 : 0;
        while (at < reading.size() && (isHead(reading, at) || isAboveHead(reading, at))) {
            at++;
        }
        if (reading.isText(at)) {
            parts.lead.read(reading, again.cut(reading, at) ? at + 1 : at);
        }
        return reading.isText(at) && reading.slot(at).kind() == SpanKind.DATELINE ? at + 1 : at;
    }

    /** The site's name, which was cut off the headline. */
    private static boolean isSiteBehindTitle(Reading reading, int at) {
        return at > 0
                && reading.slot(at).isTaken()
                && reading.slot(at).piece.block() == reading.slot(at - 1).piece.block();
    }

    /** Cuts a line into headline, source, date and text where all stand on it; false when they do not. */
    boolean cutJoined(Reading reading, int at) {
        return cutter.cutJoined(reading, at);
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
        if (AboveHeadline.isBreadcrumb(slot.line)) {
            reading.take(at, SpanKind.BOILERPLATE);
            return true;
        }
        if (LoneWord.isAboveText(reading, at)) {
            if (!parts.agency(reading, at)) {
                reading.take(at, SpanKind.BOILERPLATE);
            }
            return true;
        }
        if (isBeforeDate(reading, at)) {
            reading.take(at, SpanKind.BOILERPLATE);
            return true;
        }
        if (again.isPart(reading, at)) {
            reading.take(at, SpanKind.CAPTION);
            return true;
        }
        boolean agency = headline != null && !reading.current().hasBody() && parts.agency(reading, at);
        return agency || parts.dateline(reading, at) || name(reading, at) || isPlaceAboveDate(reading, at);
    }

    /** «this article stood in the printed paper - Published: date»: words before the label of a date that ends their line. */
    private static boolean isBeforeDate(Reading reading, int at) {
        Piece piece = reading.slot(at).piece;
        Piece next = at + 1 < reading.size() ? reading.slot(at + 1).piece : piece;
        return reading.current().headline != null
                && next.kind() == Piece.Kind.DATE
                && next.label() != null
                && next.block() == piece.block()
                && next.to() == reading.page.blocks().get(piece.block()).text().length()
                && reading.slot(at).line.length() <= MOST_WORDS_BEFORE_DATE;
    }

    private boolean isPlaceAboveDate(Reading reading, int at) {
        boolean above = reading.current().headline != null
                && !reading.current().hasBody()
                && at + 1 < reading.size()
                && reading.slot(at + 1).piece.kind() == Piece.Kind.DATE;
        return above && parts.placeAboveDate(reading, at);
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

    private int before(Reading reading, int at) {
        if (reading.slot(at).piece.isText()) {
            reading.take(at, SpanKind.BOILERPLATE);
        } else {
            parts.read(reading, at);
        }
        return at + 1;
    }
}
