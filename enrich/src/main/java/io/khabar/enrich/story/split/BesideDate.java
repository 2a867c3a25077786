package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside the date on its line: a place and an agency, or the author. */
final class BesideDate {

    private final DateScanner dates;
    private final Names names;
    private final SourceLine sources;
    private final Parted parted;

    BesideDate(DateScanner dates, Names names, SourceLine sources, Parted parted) {
        this.parted = parted;
        this.dates = dates;
        this.names = names;
        this.sources = sources;
    }

    /** Place, agency and author beside a date that no label leads to; null when none of them stands there. */
    @Nullable
    Dateline of(Piece piece, FoundDate date) {
        String line = piece.value();
        if (piece.label() != null || date.end() > line.length()) {
            return null;
        }
        Dateline stamp = Stamp.dateline(line, date);
        Dateline around = stamp == null ? Dateline.around(line, date, sources) : stamp;
        return around == null ? signature(line, date) : around;
    }

    private @Nullable Dateline signature(String line, FoundDate date) {
        String name = NameAndDate.name(line, date, dates);
        String author = names.is(name) ? name : parted.author(line);
        return author != null ? new Dateline(null, null, author, line.length()) : RepeatedHeads.placed(name, names);
    }
}
