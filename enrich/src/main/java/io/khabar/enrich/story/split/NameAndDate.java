package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds lines of nothing but an author and a date with a point or bar between them: «name · date», «place: name | date». */
final class NameAndDate {

    private static final int LONGEST = 70;
    private static final int MOST_WORDS_BEFORE = 9;
    private static final int FEWEST_WORDS_OF_A_TITLE = 4;
    private static final Signs DIVIDERS = new Signs("·|•");

    private final DateScanner dates;
    private final Names names;
    private final Parted parted;

    NameAndDate(DateScanner dates, Names names, Authors authors) {
        this.parted = new Parted(dates, names, authors);
        this.dates = dates;
        this.names = names;
    }

    /** The pieces, such lines as dates. */
    List<Piece> dated(List<Piece> pieces, List<Block> blocks) {
        List<Piece> dated = pieces;
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean line = piece.isText() && WholeLines.isWhole(piece, blocks);
            FoundDate date = line ? date(piece.value(), at > 0 ? pieces.get(at - 1) : null, blocks) : null;
            if (date != null) {
                dated = dated == pieces ? new ArrayList<>(pieces) : dated;
                dated.set(at, piece.dated(date));
            }
        }
        return dated;
    }

    private static boolean isTitle(@Nullable Piece piece, List<Block> blocks) {
        return piece != null
                && piece.isText()
                && WholeLines.isWhole(piece, blocks)
                && !Sentences.ends(piece.value())
                && FoldedText.of(piece.value()).size() >= FEWEST_WORDS_OF_A_TITLE;
    }

    /**
     * The date of such a line; null for others.
     *
     * @param above what stands above the line; below a title nothing need stand between name and date
     */
    private @Nullable FoundDate date(String line, @Nullable Piece above, List<Block> blocks) {
        if (line.length() > LONGEST || !DateScanner.mayBeDate(line)) {
            return null;
        }
        int divider = divider(line);
        FoundDate date = divider < 0 && !isTitle(above, blocks) ? null : dates.find(line, 0, MOST_WORDS_BEFORE);
        if (date == null || (divider >= 0 && !isApart(line, divider, date))) {
            return divider < 0 ? null : parted.date(line);
        }
        String name = name(line, date, dates);
        if (divider < 0) {
            return names.is(name) ? date : null;
        }
        return names.is(name) || RepeatedHeads.placed(name, names) != null ? date : parted.date(line);
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
