package io.khabar.enrich.story.split;

import io.khabar.enrich.story.SpanKind;

/** Tells the name of an agency or paper behind the last paragraph of a story, alone on its line. */
final class AgencyBehind {

    private static final int MOST_WORDS = 4;

    private final SourceLine sources;

    AgencyBehind(SourceLine sources) {
        this.sources = sources;
    }

    /** Takes such a line for the source, which ends the story, and says whether it was one. */
    boolean read(Reading reading, int at) {
        Slot slot = reading.slot(at);
        boolean behind = slot.piece.isText()
                && slot.line.length() <= MOST_WORDS
                && !slot.line.isBullet()
                && reading.current().hasBody()
                && Reading.isParagraph(reading.slot(at - 1))
                && !reading.isText(at + 1)
                && sources.isSource(SourceLine.trimmed(slot.line.text()));
        if (behind) {
            reading.take(at, SpanKind.SOURCE);
            reading.current().sources.addAll(sources.read(slot.line.text()));
            reading.current().close();
        }
        return behind;
    }
}
