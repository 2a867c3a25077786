package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds lines of nothing but an author and a date with a point or bar between them: «name · date», «place: name | date». */
final class NameAndDate {

    private static final int LONGEST = 70;
    private static final int MOST_WORDS_BEFORE = 9;
    private static final Signs DIVIDERS = new Signs("·|•");

    private final DateScanner dates;
    private final Names names;

    NameAndDate(DateScanner dates, Names names) {
        this.dates = dates;
        this.names = names;
    }

    /** The pieces, such lines as dates. */
    List<Piece> dated(List<Piece> pieces, List<Block> blocks) {
        List<Piece> dated = pieces;
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            FoundDate date = piece.isText() && WholeLines.isWhole(piece, blocks) ? date(piece.value()) : null;
            if (date != null) {
                dated = dated == pieces ? new ArrayList<>(pieces) : dated;
                dated.set(at, piece.dated(date));
            }
        }
        return dated;
    }

    private @Nullable FoundDate date(String line) {
        int divider = line.length() <= LONGEST && DateScanner.mayBeDate(line) ? divider(line) : -1;
        if (divider < 0) {
            return null;
        }
        FoundDate date = dates.find(line, 0, MOST_WORDS_BEFORE);
        if (date == null || !isApart(line, divider, date)) {
            return null;
        }
        String name = name(line, date, dates);
        return names.is(name) || RepeatedHeads.placed(name, names) != null ? date : null;
    }

    /** The words beside the date and its day of the week. */
    static String name(String line, FoundDate date, DateScanner dates) {
        return SourceLine.trimmed(line.substring(0, dates.weekdayBefore(line, date.start()))
                + line.substring(Math.min(date.end(), line.length())));
    }

    private static boolean isApart(String line, int divider, FoundDate date) {
        return line.indexOf(line.charAt(divider), divider + 1) < 0 && (divider < date.start() || divider >= date.end());
    }

    private static int divider(String line) {
        for (int at = 1; at + 1 < line.length(); at++) {
            if (DIVIDERS.have(line.charAt(at))) {
                return at;
            }
        }
        return -1;
    }
}
