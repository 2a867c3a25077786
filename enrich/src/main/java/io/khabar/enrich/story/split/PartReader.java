package io.khabar.enrich.story.split;

import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.Source;
import io.khabar.enrich.story.SpanKind;
import java.util.List;

/** Takes a piece that is no text and no marker for the open story: its source, date, keywords, byline. */
final class PartReader {

    private final SourceLine sources;

    PartReader(SourceLine sources) {
        this.sources = sources;
    }

    void read(Reading reading, int at) {
        Piece piece = reading.slot(at).piece;
        StoryPart story = reading.current();
        switch (piece.kind()) {
            case SOURCE -> source(reading, at);
            case DATE -> date(reading, at);
            case KEYWORDS -> {
                reading.take(at, SpanKind.KEYWORDS);
                story.keywordLines.add(piece.value());
                story.close();
            }
            case BYLINE -> {
                reading.take(at, SpanKind.BYLINE);
                String name = SourceLine.trimmed(piece.value());
                story.by = story.by != null || name.isEmpty() ? story.by : name;
            }
            case CAPTION -> reading.take(at, SpanKind.CAPTION);
            default -> reading.take(at, SpanKind.BOILERPLATE);
        }
    }

    private void source(Reading reading, int at) {
        List<Source> found = sources.read(reading.slot(at).piece.value());
        reading.take(at, SpanKind.SOURCE);
        reading.current().sources.addAll(found);
        reading.current().close();
    }

    /** A bare date in the middle of a body is a part of it: a posting's, an event's. */
    private static void date(Reading reading, int at) {
        Piece piece = reading.slot(at).piece;
        StoryPart story = reading.current();
        if (piece.label() == null && story.hasBody()) {
            reading.body(at);
            return;
        }
        reading.take(at, SpanKind.DATE);
        if (piece.date() != null && story.published.equals(PublicationDate.NONE)) {
            story.published = piece.date().onPage();
        }
    }

    /** A dateline of its own line: takes it for the open story and says whether it was one. */
    boolean dateline(Reading reading, int at) {
        Dateline dateline = Dateline.line(reading.slot(at).line.text(), sources);
        if (dateline == null) {
            return false;
        }
        reading.take(at, SpanKind.DATELINE);
        reading.current().take(dateline);
        return true;
    }

    /** What the lead begins with before its first word. */
    void lead(Reading reading, int at) {
        Dateline dateline = Dateline.lead(reading.slot(at).piece.value(), sources);
        if (dateline == null || dateline.end() >= reading.slot(at).piece.value().length()) {
            return;
        }
        reading.cut(at, dateline.end());
        reading.take(at, SpanKind.DATELINE);
        reading.current().take(dateline);
    }
}
