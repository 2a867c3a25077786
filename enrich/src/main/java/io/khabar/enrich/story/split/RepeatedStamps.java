package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines of a section and a date above titles («World 31-5-2023», run together or not) and of an author and a date below them
 * («name - date»), where a page has several of one form. One alone may be anything; several are the heads of stories.
 */
final class RepeatedStamps {

    private static final int FEWEST = 2;
    private static final int LONGEST = 60;
    private static final int FEWEST_WORDS_OF_A_TITLE = 3;
    private static final int MOST_WORDS_OF_A_TITLE = 22;
    private static final int FEWEST_WORDS_OF_A_PARAGRAPH = 10;
    private static final int MOST_WORDS_BEFORE = 5;

    private final DateScanner dates;
    private final Names names;

    RepeatedStamps(DateScanner dates, Names names) {
        this.dates = dates;
        this.names = names;
    }

    /** The pieces, such lines as dates and bylines. */
    List<Piece> told(List<Piece> pieces, List<Block> blocks) {
        List<Integer> above = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        for (int at = 0; at + 1 < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            FoundDate date = WholeLines.isWhole(piece, blocks) ? date(piece) : null;
            if (date != null && isSection(piece, date) && isTitle(pieces, at + 1) && isParagraph(pieces, at + 2)) {
                above.add(at);
            } else if (date != null && isName(piece, date) && isTitle(pieces, at - 1) && isStory(pieces, at + 1)) {
                below.add(at);
            }
        }
        return signed(stamped(pieces, above), below);
    }

    private List<Piece> stamped(List<Piece> pieces, List<Integer> stamps) {
        if (stamps.size() < FEWEST) {
            return pieces;
        }
        List<Piece> told = new ArrayList<>(pieces);
        for (int at : stamps) {
            FoundDate date = date(pieces.get(at));
            told.set(at, date == null ? pieces.get(at) : pieces.get(at).dated(date));
        }
        return told;
    }

    private static List<Piece> signed(List<Piece> pieces, List<Integer> signatures) {
        if (signatures.size() < FEWEST) {
            return pieces;
        }
        List<Piece> told = new ArrayList<>(pieces);
        signatures.forEach(at -> told.set(at, pieces.get(at).as(Piece.Kind.BYLINE)));
        return told;
    }

    /** The date that a short line ends with; null when it ends otherwise. */
    private @Nullable FoundDate date(Piece piece) {
        String text = piece.value();
        if (!piece.isText() || text.length() > LONGEST || !DateScanner.mayBeDate(text)) {
            return null;
        }
        FoundDate date = dates.find(text, 0, MOST_WORDS_BEFORE);
        return date != null && date.end() >= text.length() ? date : null;
    }

    /** One word of letters before the date. */
    private static boolean isSection(Piece piece, FoundDate date) {
        String before = SourceLine.trimmed(piece.value().substring(0, date.start()));
        return FoldedText.of(before).size() == 1 && before.chars().allMatch(Character::isLetter);
    }

    /** A name and a dash between blanks before the date. */
    private boolean isName(Piece piece, FoundDate date) {
        String before = piece.value().substring(0, date.start()).stripTrailing();
        int dash = before.length() - 1;
        boolean divided =
                dash > 1 && "-–—".indexOf(before.charAt(dash)) >= 0 && Character.isWhitespace(before.charAt(dash - 1));
        return divided && names.is(before.substring(0, dash).strip());
    }

    private static boolean isTitle(List<Piece> pieces, int at) {
        Piece piece = at < 0 || at >= pieces.size() ? null : pieces.get(at);
        int words = piece != null && piece.isText() && !Sentences.ends(piece.value())
                ? FoldedText.of(piece.value()).size()
                : 0;
        return words >= FEWEST_WORDS_OF_A_TITLE && words <= MOST_WORDS_OF_A_TITLE;
    }

    /** Two paragraphs, or one of two sentences: behind the links of a list there is but one. */
    private static boolean isStory(List<Piece> pieces, int at) {
        return isParagraph(pieces, at)
                && (isParagraph(pieces, at + 1)
                        || Sentences.hasTwo(pieces.get(at).value()));
    }

    private static boolean isParagraph(List<Piece> pieces, int at) {
        return at < pieces.size()
                && pieces.get(at).isText()
                && FoldedText.of(pieces.get(at).value()).size() >= FEWEST_WORDS_OF_A_PARAGRAPH;
    }
}
