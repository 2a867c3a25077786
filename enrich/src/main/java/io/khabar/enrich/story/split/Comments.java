package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what readers have written below a story: a heading such as «Comments (4)», and behind it, to the next marker or the end of
 * the page, names, times and short texts in turn. They are no text of the story.
 */
final class Comments {

    private static final int LONGEST_HEADING = 40;
    private static final int MOST_WORDS_OF_A_HEADING = 4;
    private static final int MOST_WORDS_OF_A_NAME = 5;
    private static final int LONGEST_NAME = 30;
    private static final int FEWEST_LINES_BEFORE = 3;

    private final Labels labels;

    Comments(Labels labels) {
        this.labels = labels;
    }

    /** The pieces, those of comments as what belongs to the site. */
    List<Piece> hidden(List<Piece> pieces, List<Block> blocks) {
        for (int at = FEWEST_LINES_BEFORE; at < pieces.size(); at++) {
            int end = isHeading(pieces.get(at), blocks) ? end(pieces, at + 1) : -1;
            if (end > at + 1 && areComments(pieces, at + 1, end)) {
                return hidden(pieces, at, end);
            }
        }
        return pieces;
    }

    private static List<Piece> hidden(List<Piece> pieces, int from, int to) {
        List<Piece> hidden = new ArrayList<>(pieces);
        for (int at = from; at < to; at++) {
            hidden.set(at, pieces.get(at).as(Piece.Kind.BOILERPLATE));
        }
        return hidden;
    }

    /** A word for comments, often with their number, and nothing else on the line. */
    private boolean isHeading(Piece piece, List<Block> blocks) {
        boolean may = piece.isText() || piece.kind() == Piece.Kind.BOILERPLATE;
        if (!may || piece.to() - piece.from() > LONGEST_HEADING) {
            return false;
        }
        String text = blocks.get(piece.block()).text();
        if (piece.from() > 0 || piece.to() < text.length()) {
            return false;
        }
        FoldedText words = FoldedText.of(text);
        var phrase = new StringBuilder();
        for (int word = 0; word < words.size(); word++) {
            if (!Character.isDigit(words.letter(word, 0))) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(words.word(word));
            }
        }
        return words.size() <= MOST_WORDS_OF_A_HEADING && labels.is(LabelKind.COMMENTS, phrase.toString());
    }

    private static int end(List<Piece> pieces, int from) {
        int at = from;
        while (at < pieces.size() && !pieces.get(at).isMarker()) {
            Piece.Kind kind = pieces.get(at).kind();
            if (kind == Piece.Kind.SOURCE || kind == Piece.Kind.KEYWORDS) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** True when a name or a time stands beside each text. */
    private static boolean areComments(List<Piece> pieces, int from, int to) {
        int told = 0;
        int texts = 0;
        boolean before = false;
        for (int at = from; at < to; at++) {
            Piece piece = pieces.get(at);
            boolean sign = piece.kind() == Piece.Kind.DATE || (piece.isText() && isName(piece.value()));
            boolean named = piece.isText() && isNamed(piece.value());
            if (piece.isText() && !sign) {
                texts++;
                told += named || before ? 1 : 0;
            }
            before = sign;
        }
        return texts > 0 && told == texts;
    }

    /** As short as a reader's name, and no sentence. */
    private static boolean isName(String text) {
        return isShort(text) && (!Sentences.ends(text) || isInitial(text)) && text.indexOf(':') < 0;
    }

    /** A single letter with a full stop at the end. */
    private static boolean isInitial(String text) {
        return text.length() > 2 && text.charAt(text.length() - 3) == ' ';
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_NAME && FoldedText.of(text).size() <= MOST_WORDS_OF_A_NAME;
    }

    /** «name: text». */
    private static boolean isNamed(String text) {
        int colon = text.indexOf(": ");
        return colon > 0 && isShort(text.substring(0, colon));
    }
}
