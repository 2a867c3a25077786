package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a place and a paper above a text, on a line of their own, by the words that such names hold: «Cairo - the Arab Today». Sites of
 * the Arab world print it below the headline, in either order and often without the blanks around the dash.
 */
final class OutletDateline {

    private static final int LONGEST = 45;
    private static final int MOST_WORDS_OF_A_PART = 3;
    private static final int FEWEST_WORDS_OF_A_TEXT = 6;
    private static final int MOST_WORDS_OF_A_TITLE = 22;
    private static final int SHORTEST = 3;

    private final SourceLine sources;

    OutletDateline(SourceLine sources) {
        this.sources = sources;
    }

    /** The pieces, such lines above a paragraph or a date as bylines. */
    List<Piece> told(List<Piece> pieces, List<Block> blocks) {
        List<Piece> told = pieces;
        for (int at = 0; at + 1 < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean line = piece.isText() && piece.value().length() <= LONGEST && WholeLines.isWhole(piece, blocks);
            boolean placed = line && of(piece.value(), sources) != null && isHead(pieces.get(at + 1));
            if (placed && isBelowTitle(pieces, at) && !isSaid(piece, pieces.get(at + 1))) {
                told = told == pieces ? new ArrayList<>(pieces) : told;
                told.set(at, piece.as(Piece.Kind.BYLINE));
            }
        }
        return told;
    }

    /** True at the top of the page, and where the last text above it can be a headline. */
    private static boolean isBelowTitle(List<Piece> pieces, int at) {
        int above = at - 1;
        while (above >= 0 && !pieces.get(above).isText() && !pieces.get(above).isMarker()) {
            above--;
        }
        String text = above < 0 || pieces.get(above).isMarker()
                ? ""
                : pieces.get(above).value();
        return text.isEmpty() || (!Sentences.ends(text) && FoldedText.of(text).size() <= MOST_WORDS_OF_A_TITLE);
    }

    /** True when the text below says what only one of the parts says: «gold prices - carat 21» is a headline or heads a part of the text. */
    private static boolean isSaid(Piece line, Piece below) {
        FoldedText text = FoldedText.of(below.value());
        FoldedText first = FoldedText.of(line.value().substring(0, dash(line.value())));
        FoldedText second = FoldedText.of(line.value().substring(dash(line.value())));
        return says(text, first, second) && says(text, second, first);
    }

    /** True when a text has a word that begins as one of some words does which are not among others. */
    private static boolean says(FoldedText text, FoldedText words, FoldedText others) {
        for (int word = 0; word < words.size(); word++) {
            String own = words.word(word);
            if (own.length() >= SHORTEST && !has(others, own) && has(text, own)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(FoldedText text, String begins) {
        for (int word = 0; word < text.size(); word++) {
            if (text.word(word).startsWith(begins)) {
                return true;
            }
        }
        return false;
    }

    /** What stands below such a line. */
    private static boolean isHead(Piece below) {
        return below.kind() == Piece.Kind.DATE
                || (below.isText() && FoldedText.of(below.value()).size() >= FEWEST_WORDS_OF_A_TEXT);
    }

    /** The place and the paper of a line; null for other lines. */
    static @Nullable Dateline of(String line, SourceLine sources) {
        int dash = line.length() <= LONGEST && Scripts.isArabic(line) && !Sentences.ends(line) ? dash(line) : -1;
        if (dash < 0) {
            return null;
        }
        String first = SourceLine.trimmed(line.substring(0, dash));
        String second = SourceLine.trimmed(line.substring(dash + 1));
        if (sources.isOutlet(second) && isPart(first)) {
            return told(first, second, line, sources);
        }
        return sources.isOutlet(first) && isPart(second) ? told(second, first, line, sources) : null;
    }

    /** The paper is mostly that of the page itself, which is no source of its story. */
    private static Dateline told(String place, String paper, String line, SourceLine sources) {
        boolean located = !sources.isLabel(place) && !sources.isOutlet(place);
        return new Dateline(located ? place : null, sources.isSource(paper) ? paper : null, null, line.length());
    }

    /** A few words of letters, behind which a number may stand. */
    private static boolean isPart(String part) {
        int end = part.length();
        while (end > 0 && (DateScanner.isDigit(part.charAt(end - 1)) || part.charAt(end - 1) == ' ')) {
            end--;
        }
        int words = FoldedText.of(part).size();
        return end > 0 && words <= MOST_WORDS_OF_A_PART && Dateline.isName(part.substring(0, end));
    }

    /** The only dash; -1 when there is none, or more than one. */
    private static int dash(String line) {
        int dash = -1;
        for (int at = 1; at + 1 < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '-' || c == '–' || c == '—') {
                if (dash > 0) {
                    return -1;
                }
                dash = at;
            }
        }
        return dash;
    }
}
