package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;

/** Takes what stands behind a marker for titles that lead elsewhere, and what stands beside them for a part of their list. */
final class Teasers {

    private final Reading reading;
    private final BesideTitles beside;

    Teasers(Reading reading, BesideTitles beside) {
        this.reading = reading;
        this.beside = beside;
    }

    /** Takes the first texts of a run and the dates and authors between them; the index behind them. */
    int take(TitleRun run, int count) {
        if (count == 0) {
            return run.marker() + 1;
        }
        StoryPart of = owner(run, count);
        int end = run.texts().get(count - 1) + 1;
        boolean longTitles = LongTitles.are(run);
        boolean counted = run.isCounted();
        boolean amongTitles = BesideTitles.hasTitles(run.slots(count));
        for (int at = run.marker() + 1; at < end; at++) {
            Slot slot = reading.slot(at);
            if (slot.kind() == SpanKind.TEASER) {
                continue;
            }
            boolean title = slot.piece.isText()
                    && (slot.isTitle() || longTitles)
                    && isNamedTitle(slot.line)
                    && !beside.is(slot, amongTitles);
            if (title) {
                reading.teaser(slot, of, counted ? Titles.behindNumber(slot.line.text()) : 0);
            } else {
                slot.take(SpanKind.TEASER, of.index);
            }
        }
        return datesBehind(end, of);
    }

    /** Takes titles with a summary each, of which only the titles are teasers; the index behind them. */
    int takeSummaries(TitleRun run, int count) {
        StoryPart of = owner(run, count);
        for (int i = 0; i < count; i++) {
            int at = run.texts().get(i);
            if (i % 2 == 0) {
                reading.teaser(reading.slot(at), of);
            } else {
                reading.slot(at).take(SpanKind.TEASER, of.index);
            }
        }
        return take(run, count);
    }

    /** Takes several titles on one line, that nothing divides, for one; the index behind it. */
    int takeLine(TitleRun run) {
        reading.current().flags.add(TitleEnd.UNSURE);
        reading.teaser(run.first(), owner(run, 1));
        return run.texts().get(0) + 1;
    }

    /** Takes what else stands in a box of titles, which is about them; the index behind the box. */
    int takeBox(TitleRun run, int from) {
        StoryPart of = reading.current();
        for (int at = from; at < run.next(); at++) {
            Slot slot = reading.slot(at);
            if (slot.isTitle() && slot.line.isLink()) {
                reading.teaser(slot, of);
            } else {
                slot.take(SpanKind.TEASER, of.index);
            }
        }
        return run.next();
    }

    /** A list at the end of the page is the page's own. */
    private StoryPart owner(TitleRun run, int count) {
        if (Outside.is(reading.slot(run.marker()))) {
            return reading.primary();
        }
        boolean last = count == run.texts().size();
        boolean behindAll = run.next() == reading.size() || run.marker() > reading.lastParagraph();
        return last && count > 1 && behindAll ? reading.primary() : reading.current();
    }

    /** False for numbers alone, and for sections between bars. */
    private static boolean isNamedTitle(Line line) {
        return line.hasLetters() && !AboveHeadline.isBreadcrumb(line);
    }

    /** The date or author of the last title. */
    private int datesBehind(int from, StoryPart of) {
        int at = from;
        while (at < reading.size() && reading.isHeadLine(at) && !isChronicle(of)) {
            reading.slot(at).take(SpanKind.TEASER, of.index);
            at++;
        }
        return at;
    }

    /** Dates head the entries of a chronicle. */
    private static boolean isChronicle(StoryPart story) {
        return story.body.stream()
                        .filter(slot -> slot.piece.kind() == Piece.Kind.DATE)
                        .count()
                > 1;
    }
}
