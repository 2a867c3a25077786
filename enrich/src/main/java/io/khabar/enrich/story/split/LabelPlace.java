package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.label.LabelMatch;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.split.Piece.Form;
import io.khabar.enrich.story.text.FoldedText;

/**
 * A label where it stands.
 *
 * @param first true when no word stands before it in what is left of its line
 */
record LabelPlace(Block block, FoldedText words, LabelMatch match, boolean first, Separator separator) {

    /** Fewer letters after a label are an ending of its last word. */
    private static final int FEWEST_GLUED_LETTERS = 3;

    /** Stands on the last letter of a word only. */
    private static final char TANWIN = '\u064B';

    LabelPlace(Block block, FoldedText words, LabelMatch match, boolean first) {
        this(block, words, match, first, Separator.after(block.text(), match.end()));
    }

    Form form() {
        if (match.glued()) {
            return Form.GLUED;
        }
        if (alone()) {
            return Form.ALONE;
        }
        return separator.any() ? Form.SEPARATED : Form.SPACED;
    }

    boolean alone() {
        return separator.next() >= block.text().length();
    }

    boolean strong() {
        return separator.strong() && !alone();
    }

    int start() {
        return match.start();
    }

    /** The words after the label and its separator. */
    String rest() {
        return block.text().substring(separator.next());
    }

    int wordsAfter() {
        return words.size() - match.nextWord();
    }

    /** True when a sentence, a quotation or a bracket ends before the label. */
    boolean afterSentence() {
        int at = match.start() - 1;
        while (at >= 0 && Character.isWhitespace(block.text().charAt(at))) {
            at--;
        }
        return at >= 0 && ".!?؟…»\"”)]:۔。".indexOf(block.text().charAt(at)) >= 0;
    }

    /** True when a bracket, dash or bar sets the label off from the words before it. */
    boolean afterDivider() {
        int at = match.start() - 1;
        while (at >= 0 && Blank.is(block.text().charAt(at))) {
            at--;
        }
        return at > 0 && "([{-–—|>›/•".indexOf(block.text().charAt(at)) >= 0;
    }

    /** True when what the label runs into is a word of its own and no ending: long enough, and in Latin script a capital. */
    boolean glueCounts() {
        char next = block.text().charAt(match.end());
        int left = words.length(match.nextWord());
        int inWord = words.end(match.nextWord()) - match.end();
        boolean cased = Character.isUpperCase(next) || Character.isLowerCase(next);
        boolean capital = Character.isUpperCase(next)
                && Character.isLowerCase(block.text().charAt(match.end() - 1));
        boolean ended = capital || text(match.end() - 1) == TANWIN || text(match.end() - 1) == 'ة';
        boolean letters = Math.min(left, inWord) >= (ended ? 1 : FEWEST_GLUED_LETTERS) || Character.isDigit(next);
        return letters && (!cased || capital);
    }

    private char text(int at) {
        return block.text().charAt(at);
    }

    FoundLabel found(Piece.Kind kind) {
        int end = match.glued() ? match.end() : separator.next();
        return new FoundLabel(match.start(), end, kind, form(), match.label(), null);
    }

    FoundLabel wholeLine(Piece.Kind kind) {
        return new FoundLabel(match.start(), block.text().length(), kind, Form.ALONE, match.label(), null);
    }
}
