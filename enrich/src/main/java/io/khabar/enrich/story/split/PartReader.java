package io.khabar.enrich.story.split;

import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.Source;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a piece that is no text and no marker for the open story: its source, date, keywords, byline. */
final class PartReader {

    private static final int MOST_WORDS_OF_A_NAME = 4;
    private static final int LONGEST_HEADLINE = 170;
    private static final int MOST_WORDS_OF_A_HEAD = 12;
    private static final long SEVERAL_DATES = 3;

    final SourceLine sources;
    private final Names names;
    private final DateScanner dates;
    private final Ages ages;
    private final Authors authors;
    private final BesideDate besideDate;
    private final SignedOff signedOff;
    final AgencyBehind agencyBehind;
    final Lead lead;

    PartReader(SourceLine sources, Names names, DateScanner dates, Ages ages, Authors authors) {
        this.authors = authors;
        this.signedOff = new SignedOff(names);
        this.agencyBehind = new AgencyBehind(sources);
        this.lead = new Lead(sources, dates, authors);
        this.besideDate = new BesideDate(dates, names, sources, new Parted(dates, names, authors));
        this.sources = sources;
        this.names = names;
        this.dates = dates;
        this.ages = ages;
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
            case BYLINE -> byline(reading, at);
            case END -> {
                reading.take(at, SpanKind.BOILERPLATE);
                story.close();
            }
            case CAPTION -> reading.take(at, SpanKind.CAPTION);
            default -> reading.take(at, SpanKind.BOILERPLATE);
        }
    }

    /** The author, and the date where it stands on the same line. */
    private void byline(Reading reading, int at) {
        reading.take(at, SpanKind.BYLINE);
        String value = ages.without(reading.slot(at).piece.value());
        StoryPart story = reading.current();
        Dateline placed = placed(value, reading.slot(at).piece.label() != null);
        if (placed != null) {
            story.take(placed);
            return;
        }
        FoundDate date = dates.find(value, 0, MOST_WORDS_OF_A_HEAD);
        String name = authors.name(SourceLine.trimmed(date == null ? value : value.substring(0, date.start())));
        story.by = story.by != null || name.isEmpty() ? story.by : name;
        if (date != null) {
            story.headedBy(Piece.Kind.DATE);
            story.published = story.published.equals(PublicationDate.NONE) ? date.onPage() : story.published;
        }
    }

    /** «place - name» or «place - agency»; null for other lines. */
    private @Nullable Dateline placed(String line, boolean labelled) {
        Dateline plain = Dateline.line(line, sources);
        Dateline dateline = plain == null && !labelled ? OutletDateline.of(line, sources) : plain;
        if (dateline != null) {
            return dateline;
        }
        return labelled ? RepeatedHeads.name(line, names) : RepeatedHeads.placed(line, names);
    }

    private void source(Reading reading, int at) {
        String value = reading.slot(at).piece.value();
        List<Source> found = sources.read(value);
        reading.take(at, SpanKind.SOURCE);
        signedOff.read(reading.current(), value);
        reading.current().sources.addAll(found);
        reading.current().close();
    }

    /** A bare date in the middle of a body is a part of it: a posting's, an event's. Behind a standfirst it is the story's own. */
    private void date(Reading reading, int at) {
        Piece piece = reading.slot(at).piece;
        StoryPart story = reading.current();
        boolean another = story.body.size() > 1 || !story.published.equals(PublicationDate.NONE);
        if (piece.label() == null && story.hasBody() && (another || isOneOfSeveral(reading))) {
            reading.body(at);
            return;
        }
        reading.take(at, SpanKind.DATE);
        if (piece.date() != null && story.published.equals(PublicationDate.NONE)) {
            story.published = piece.date().onPage();
            Dateline beside = besideDate.of(piece, piece.date());
            if (beside != null) {
                story.take(beside);
            }
        }
    }

    /** Bare dates again and again are the heads of a chronicle. */
    private static boolean isOneOfSeveral(Reading reading) {
        return reading.slots().stream()
                        .filter(slot -> slot.piece.kind() == Piece.Kind.DATE && slot.piece.label() == null)
                        .limit(SEVERAL_DATES)
                        .count()
                == SEVERAL_DATES;
    }

    /** A dateline of its own line: takes it for the open story and says whether it was one. */
    boolean dateline(Reading reading, int at) {
        Line line = reading.slot(at).line;
        Dateline plain = line(line);
        Dateline slashed =
                plain == null && line.text().indexOf('/') > 0 ? SlashedDateline.of(line.text(), sources) : plain;
        Dateline dateline = slashed == null || slashed.end() < line.text().length() ? null : slashed;
        if (dateline == null) {
            return false;
        }
        reading.take(at, SpanKind.DATELINE);
        reading.current().take(dateline);
        return true;
    }

    /** An agency's name and nothing else, between headline and text: takes it for the source and says whether it was one. */
    boolean agency(Reading reading, int at) {
        Line line = reading.slot(at).line;
        boolean agency = line.length() <= MOST_WORDS_OF_A_NAME && sources.isAgency(SourceLine.trimmed(line.text()));
        if (agency) {
            reading.take(at, SpanKind.SOURCE);
            reading.current().sources.addAll(sources.read(line.text()));
        }
        return agency;
    }

    /** A line that is a person's name, alone or with a section behind a dash: takes it for the byline and says whether it was one. */
    boolean name(Reading reading, int at) {
        Line line = reading.slot(at).line;
        if (line.length() > MOST_WORDS_OF_A_NAME + 2) {
            return false;
        }
        Dateline placed = RepeatedHeads.name(line.text(), names);
        if (placed != null) {
            reading.take(at, SpanKind.BYLINE);
            reading.current().take(placed);
            return true;
        }
        int dash = line.text().indexOf(" - ");
        String plain = dash < 0
                ? authors.nameWithPost(line.text())
                : SourceLine.trimmed(line.text().substring(0, dash));
        String unspaced = UnspacedAuthors.name(line.text());
        String name = unspaced == null ? plain : unspaced;
        if (unspaced == null && !names.is(name)) {
            return false;
        }
        reading.take(at, SpanKind.BYLINE);
        StoryPart story = reading.current();
        story.by = story.by == null ? name : story.by;
        return true;
    }

    /** «place - paper» or the like, right above the date of a headline: takes it for the byline and says whether it was one. */
    boolean placeAboveDate(Reading reading, int at) {
        Dateline placed = RepeatedHeads.placed(reading.slot(at).line.text(), names);
        if (placed != null) {
            reading.take(at, SpanKind.BYLINE);
            reading.current().take(placed);
        }
        return placed != null;
    }

    /** True for a date without a label and with other words beside it. */
    boolean isStamp(Slot slot) {
        Piece piece = slot.piece;
        return piece.kind() == Piece.Kind.DATE && piece.label() == null && dates.whole(slot.line.text()) == null;
    }

    /** True for a day or time without a year, and nothing else. */
    boolean isDayWithoutYear(Line line) {
        return dates.isWithoutYear(line.text());
    }

    /** True for «name (place)», and for «agency (place)». */
    boolean isNameAndPlace(Line line) {
        String text = line.text();
        int open = text.indexOf('(');
        String name = open > 0 && text.endsWith(")") ? SourceLine.trimmed(text.substring(0, open)) : "";
        return !name.isEmpty() && (names.is(name) || sources.isSource(name));
    }

    /** True for a line that is a person's name. */
    boolean isName(Slot slot) {
        return slot.piece.isText() && names.is(slot.line.text());
    }

    /** A line under a headline that holds a date and the author's name: takes it and says whether it was one. */
    boolean dateAndName(Reading reading, int at) {
        Line line = reading.slot(at).line;
        String text = line.text();
        FoundDate date = line.length() > MOST_WORDS_OF_A_HEAD || line.isSentence()
                ? null
                : dates.find(text, 0, MOST_WORDS_OF_A_NAME + 2);
        if (date == null) {
            return false;
        }
        String name = SourceLine.trimmed(text.substring(0, date.start()) + text.substring(date.end()));
        StoryPart story = reading.current();
        if (story.headline == null || !names.is(name)) {
            return false;
        }
        reading.take(at, SpanKind.DATE);
        story.headedBy(Piece.Kind.DATE);
        story.by = story.by == null ? name : story.by;
        story.published = story.published.equals(PublicationDate.NONE) ? date.onPage() : story.published;
        return true;
    }

    /** The head of a story that a line begins with, all in one; null when it begins with none. */
    @Nullable
    JoinedHead joinedHead(Line line) {
        return JoinedHead.of(line, dates, sources);
    }

    /** The head of a page without line breaks; null when it has none. */
    @Nullable
    JoinedHead joinedHead(Line line, Stems stems) {
        return JoinedHead.ofPage(line, dates, sources, stems);
    }

    /** UTF-16 offset of the dash between a headline and the dateline that follows it on its line; -1 when there is none. */
    int dashBeforeDateline(Line line) {
        String text = line.text();
        int last = Math.min(text.length() - 2, LONGEST_HEADLINE);
        for (int at = 1; at < last; at++) {
            boolean dash = text.charAt(at) == '-' || text.charAt(at) == '–' || text.charAt(at) == '—';
            if (dash && text.charAt(at - 1) == ' ' && text.charAt(at + 1) == ' ') {
                Dateline dateline = Dateline.lead(text.substring(at + 2), sources);
                return dateline == null || dateline.source() == null ? -1 : at;
            }
        }
        return -1;
    }

    /** UTF-16 offset behind the dateline that a paragraph begins with; 0 when it begins with none. */
    int datelineEnd(Line line) {
        Dateline dateline = line.dateline(sources);
        return dateline == null ? 0 : Math.min(dateline.end(), line.text().length());
    }

    /** The agency of the dateline that a paragraph begins with; null when it begins with none. */
    @Nullable
    String agency(Line line) {
        Dateline dateline = line.dateline(sources);
        return dateline == null ? null : dateline.source();
    }

    /** What tells, on one page, reports that begin as the page's own text does. */
    OutletAgain outletAgain() {
        return new OutletAgain(sources);
    }

    /** True for a paragraph that begins with a place and a dash, and no agency. */
    boolean isPlaced(Line line) {
        Dateline dateline = line.dateline(sources);
        return dateline != null && dateline.source() == null && dateline.located() != null;
    }

    /** True when a text begins as a report does. */
    boolean isDateline(String text) {
        return Dateline.lead(text, sources) != null;
    }

    /** True when a paragraph begins with a place and a dash, or a line is nothing else. */
    boolean hasDateline(Line line) {
        return line.dateline(sources) != null || line(line) != null;
    }

    private @Nullable Dateline line(Line line) {
        return line.words().hasWideGap() ? Dateline.line(line.text(), sources) : null;
    }
}
