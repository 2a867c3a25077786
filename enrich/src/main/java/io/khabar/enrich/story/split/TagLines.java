package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the line of tags that a site prints behind a text without a label: words behind number signs, or phrases between bars. It is the
 * last line before the end of the page or before a label.
 */
final class TagLines {

    private static final int FEWEST_LINES_BEFORE = 3;
    private static final int FEWEST_BARS = 2;
    private static final int MOST_WORDS_OF_A_TAG = 5;
    private static final int LONGEST = 200;

    private TagLines() {}

    /** The pieces, such lines as keywords. */
    static List<Piece> told(List<Piece> pieces, List<Block> blocks) {
        List<Piece> told = pieces;
        for (int at = FEWEST_LINES_BEFORE; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean last = at + 1 == pieces.size() || !pieces.get(at + 1).isText();
            if (last
                    && piece.isText()
                    && WholeLines.isWhole(piece, blocks)
                    && isBehindText(pieces.get(at - 1), piece)) {
                told = told == pieces ? new ArrayList<>(pieces) : told;
                told.set(at, piece.as(Piece.Kind.KEYWORDS));
            }
        }
        return told;
    }

    private static boolean isBehindText(Piece before, Piece piece) {
        String text = piece.value();
        if (text.length() > LONGEST) {
            return false;
        }
        boolean may = text.indexOf('#') >= 0 || text.indexOf('|') > 0;
        boolean ended = may && (!before.isText() || Sentences.ends(before.value()));
        return ended && (areHashtags(text) || areBetweenBars(text));
    }

    private static boolean areHashtags(String text) {
        for (String word : text.strip().split(" ")) {
            if (word.length() < 2 || word.charAt(0) != '#' || !Character.isLetter(word.charAt(1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areBetweenBars(String text) {
        String[] tags = text.split("\\|", -1);
        if (tags.length <= FEWEST_BARS) {
            return false;
        }
        for (String tag : tags) {
            FoldedText words = FoldedText.of(tag);
            boolean letters = words.size() > 0 && Character.isLetter(words.letter(0, 0));
            if (!letters || words.size() > MOST_WORDS_OF_A_TAG || Sentences.ends(tag)) {
                return false;
            }
        }
        return true;
    }
}
