package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines of a place and a reporter or an agency («Tunis - name») where a page has several of them, each between a title and a
 * paragraph. One alone may be anything; several are the heads of stories.
 */
final class RepeatedHeads {

    private static final int FEWEST = 2;
    private static final int LONGEST = 60;
    private static final int MOST_WORDS_OF_A_PLACE = 3;
    private static final int FEWEST_WORDS_OF_A_TITLE = 3;
    private static final int MOST_WORDS_OF_A_TITLE = 22;
    private static final int FEWEST_WORDS_OF_A_PARAGRAPH = 10;
    private static final Signs DIVIDERS = new Signs("-–—ـ/|:");

    private final SourceLine sources;
    private final Names names;

    RepeatedHeads(SourceLine sources, Names names) {
        this.sources = sources;
        this.names = names;
    }

    /**
     * The pieces, such lines as bylines.
     *
     * @param words of each block
     */
    List<Piece> told(List<Piece> pieces, List<FoldedText> words) {
        List<Integer> heads = new ArrayList<>();
        for (int at = 1; at + 1 < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (mayBeHead(piece, words.get(piece.block()))
                    && isHead(piece)
                    && isUnderTitle(pieces, at)
                    && isBelow(pieces, at + 1)) {
                heads.add(at);
            }
        }
        if (heads.size() < FEWEST) {
            return pieces;
        }
        List<Piece> told = new ArrayList<>(pieces);
        heads.forEach(at -> told.set(at, pieces.get(at).as(Piece.Kind.BYLINE)));
        return told;
    }

    /** A paragraph, or a date with one behind it. */
    private static boolean isBelow(List<Piece> pieces, int at) {
        boolean dated = pieces.get(at).kind() == Piece.Kind.DATE && at + 1 < pieces.size();
        return isParagraph(pieces.get(dated ? at + 1 : at));
    }

    /** A line right below a title, or a place and a name below its date. */
    private boolean isUnderTitle(List<Piece> pieces, int at) {
        if (isTitle(pieces.get(at - 1))) {
            return true;
        }
        boolean dated = at > 1 && pieces.get(at - 1).kind() == Piece.Kind.DATE && isTitle(pieces.get(at - 2));
        Dateline placed = dated ? placed(pieces.get(at).value(), names) : null;
        return placed != null && placed.by() != null;
    }

    /** False for most lines: those that are longer, and those without a divider between their words. */
    private static boolean mayBeHead(Piece piece, FoldedText words) {
        return piece.isText() && piece.value().length() <= LONGEST && DIVIDERS.standIn(words);
    }

    private boolean isHead(Piece piece) {
        String text = piece.value();
        boolean may = Dateline.hasDash(text) || mark(text) > 0;
        if (!may || Sentences.ends(text)) {
            return false;
        }
        return Dateline.line(text, sources) != null || placed(text, names) != null;
    }

    /** «place - name» or «place: name», of which the name may be a paper's, and where a place looks like a name neither is told; null for other lines. */
    static @Nullable Dateline placed(String text, Names names) {
        int mark = mark(text);
        if (mark < 0 || text.length() > LONGEST || Sentences.ends(text)) {
            return null;
        }
        String place = SourceLine.trimmed(text.substring(0, mark));
        String name = SourceLine.trimmed(text.substring(mark + 1));
        boolean may = isPlace(place)
                && (isPlace(withoutNumber(name)) || names.is(name))
                && !Scripts.isUnspaced(place.charAt(0));
        if (!may) {
            return null;
        }
        boolean told = !names.is(place);
        return new Dateline(told ? place : null, null, told && names.is(name) ? name : null, text.length());
    }

    /** «channel 24» without the number. */
    private static String withoutNumber(String name) {
        int end = name.length();
        while (end > 0 && (DateScanner.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(0, end);
    }

    /** The only dash, bar or slash between blanks, or colon before one; -1 when there is none. */
    private static int mark(String text) {
        int mark = -1;
        for (int at = 1; at + 1 < text.length(); at++) {
            char c = text.charAt(at);
            boolean behind = text.charAt(at + 1) == ' ';
            boolean divider = behind && text.charAt(at - 1) == ' ' && (isDash(c) || c == '/' || c == '|');
            if (divider || (behind && c == ':')) {
                if (mark > 0) {
                    return -1;
                }
                mark = at;
            }
        }
        return mark;
    }

    /** The place and the name of «place - name»; null for other lines. */
    static @Nullable Dateline name(String text, Names names) {
        int dash = dash(text);
        if (dash < 0) {
            return null;
        }
        String place = SourceLine.trimmed(text.substring(0, dash));
        String name = SourceLine.trimmed(text.substring(dash + 1));
        return isPlace(place) && !names.is(place) && names.is(name)
                ? new Dateline(place, null, name, text.length())
                : null;
    }

    private static int dash(String text) {
        for (int at = 1; at + 1 < text.length(); at++) {
            if (isDash(text.charAt(at)) && text.charAt(at - 1) == ' ' && text.charAt(at + 1) == ' ') {
                return at;
            }
        }
        return -1;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—';
    }

    private static boolean isPlace(String text) {
        boolean letters = !text.isEmpty()
                && text.chars().allMatch(c -> Character.isLetter(c) || Names.isVowelMark(c) || c == ' ' || c == '\'')
                && !Character.isLowerCase(text.charAt(0));
        return letters && FoldedText.of(text).size() <= MOST_WORDS_OF_A_PLACE;
    }

    private static boolean isTitle(Piece piece) {
        int words = piece.isText() && !Sentences.ends(piece.value())
                ? FoldedText.of(piece.value()).size()
                : 0;
        return words >= FEWEST_WORDS_OF_A_TITLE && words <= MOST_WORDS_OF_A_TITLE;
    }

    private static boolean isParagraph(Piece piece) {
        return piece.isText() && FoldedText.of(piece.value()).size() >= FEWEST_WORDS_OF_A_PARAGRAPH;
    }
}
