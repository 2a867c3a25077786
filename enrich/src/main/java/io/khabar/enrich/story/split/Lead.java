package io.khabar.enrich.story.split;

import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;

/** What the first paragraph of a story begins with before its first word: the dateline, or a place and a colon. */
final class Lead {

    private static final int LONGEST_SPEAKER = 30;
    private static final int MOST_WORDS_OF_A_HEAD = 12;

    private final SourceLine sources;
    private final DateScanner dates;
    private final Authors authors;

    Lead(SourceLine sources, DateScanner dates, Authors authors) {
        this.authors = authors;
        this.sources = sources;
        this.dates = dates;
    }

    /** Takes what a paragraph begins with for the open story, and cuts it off. */
    void read(Reading reading, int at) {
        Slot slot = reading.slot(at);
        Dateline dateline = slot.isWhole() ? slot.line.dateline(sources) : Dateline.lead(slot.piece.value(), sources);
        if (dateline == null && !slot.isTitle() && isBelowHeadline(reading, slot)) {
            Dateline place = Dateline.colon(slot.piece.value(), sources);
            dateline = place == null || isSpeaker(reading, slot) ? null : place;
        }
        if (dateline == null && !slot.isTitle()) {
            Dateline desk = DeskLead.of(slot.piece.value(), authors);
            dateline = desk == null || isSpeaker(reading, slot) ? null : desk;
        }
        if (dateline == null || dateline.end() >= slot.piece.value().length()) {
            return;
        }
        reading.cut(at, dateline.end());
        reading.take(at, SpanKind.DATELINE);
        StoryPart story = reading.current();
        story.take(dateline);
        story.placed = dateline.source() == null && dateline.located() != null;
        FoundDate date = dates.find(reading.slot(at).piece.value(), 0, MOST_WORDS_OF_A_HEAD);
        story.published =
                date == null || !story.published.equals(PublicationDate.NONE) ? story.published : date.onPage();
    }

    /** A text without a headline above it begins with its headline, in which a name and a colon are somebody who speaks. */
    private static boolean isBelowHeadline(Reading reading, Slot slot) {
        String given = reading.page.article().headline();
        if (reading.current().headline != null || given == null) {
            return reading.current().headline != null;
        }
        int colon = given.indexOf(':');
        return colon < 0 || !slot.piece.value().startsWith(given.substring(0, colon + 1));
    }

    /** True when the words before the first colon stand before a colon again: somebody speaks twice. */
    private static boolean isSpeaker(Reading reading, Slot slot) {
        String text = slot.piece.value();
        int colon = text.indexOf(':');
        if (colon < 1 || colon > LONGEST_SPEAKER) {
            return false;
        }
        String name = text.substring(0, colon + 1);
        return text.indexOf(name, colon) > 0
                || reading.slots().stream()
                        .anyMatch(other -> other != slot && other.piece.value().startsWith(name));
    }
}
