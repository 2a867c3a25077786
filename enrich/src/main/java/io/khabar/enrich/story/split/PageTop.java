package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.LabelMatch;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a site prints above its text and what is neither headline nor text: a time of day alone, a button with its number, the
 * name of a picture's file. Further down the same lines may belong to a text.
 */
final class PageTop {

    private static final int MOST_LINES = 12;
    private static final int LONGEST = 70;
    private static final int FEWEST_WORDS_OF_A_PARAGRAPH = 12;
    private static final int MOST_WORDS_OF_A_TIME = 3;
    private static final int LONGEST_WORD_OF_A_TIME = 3;
    private static final int SHORTEST_FILE_NAME = 12;

    private final Labels labels;

    PageTop(Labels labels) {
        this.labels = labels;
    }

    /**
     * The pieces, such lines as what belongs to the site.
     *
     * @param words of each block
     */
    List<Piece> hidden(List<Piece> pieces, List<FoldedText> words) {
        List<Piece> told = pieces;
        for (int at = 0; at < Math.min(MOST_LINES, pieces.size()); at++) {
            Piece piece = pieces.get(at);
            if (piece.isMarker()
                    || (piece.isText() && words.get(piece.block()).size() >= FEWEST_WORDS_OF_A_PARAGRAPH)) {
                return told;
            }
            if (piece.isText() && piece.value().length() <= LONGEST && isSite(piece.value())) {
                told = told == pieces ? new ArrayList<>(pieces) : told;
                told.set(at, piece.as(Piece.Kind.BOILERPLATE));
            }
        }
        return told;
    }

    private boolean isSite(String line) {
        if (isFileName(line)) {
            return true;
        }
        if (!DateScanner.isDigit(line.charAt(0))) {
            return false;
        }
        FoldedText words = FoldedText.of(line);
        return isTime(line, words) || isNumberedButton(words);
    }

    /** «05:34 pm». */
    private static boolean isTime(String line, FoldedText words) {
        int colon = line.indexOf(':');
        boolean may = words.size() >= 2
                && words.size() <= MOST_WORDS_OF_A_TIME
                && colon == words.end(0)
                && words.start(1) == colon + 1
                && DateScanner.isDigit(words.letter(1, 0));
        return may && (words.size() == 2 || words.length(2) <= LONGEST_WORD_OF_A_TIME);
    }

    /** «18 font size»: a number, and nothing else but the names of buttons. */
    private boolean isNumberedButton(FoldedText words) {
        int word = 1;
        while (word < words.size()) {
            LabelMatch match = labels.at(words, word);
            if (match == null || match.glued() || match.label().kind() != LabelKind.WIDGET) {
                return false;
            }
            word = match.nextWord();
        }
        return words.size() > 1;
    }

    /** «10403128_1443362405956386_n»: one long word with a low line and digits. */
    private static boolean isFileName(String line) {
        return line.length() >= SHORTEST_FILE_NAME
                && line.indexOf('_') > 0
                && line.indexOf(' ') < 0
                && line.chars().anyMatch(c -> DateScanner.isDigit((char) c));
    }
}
