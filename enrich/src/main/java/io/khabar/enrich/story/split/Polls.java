package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/** Finds the box in which a site asks its readers something: a word for it, the question, and what can be answered. */
final class Polls {

    private static final int FEWEST_LINES_BEFORE = 3;
    private static final int FEWEST_ANSWERS = 2;
    private static final int LONGEST_ANSWER = 8;
    private static final int LONGEST_COUNT = 4;

    private final WholeLines headings;

    Polls(Labels labels) {
        this.headings = new WholeLines(labels, LabelKind.POLL);
    }

    /**
     * The pieces, those of such boxes as what belongs to the site.
     *
     * @param words of each block
     */
    List<Piece> hidden(List<Piece> pieces, List<Block> blocks, List<FoldedText> words) {
        List<Piece> hidden = pieces;
        for (int at = FEWEST_LINES_BEFORE; at < pieces.size(); at++) {
            int end = headings.has(pieces.get(at), blocks, words) ? end(pieces, at, words) : at;
            if (end > at) {
                hidden = hidden == pieces ? new ArrayList<>(pieces) : hidden;
                for (int line = at; line < end; line++) {
                    hidden.set(line, pieces.get(line).as(Piece.Kind.BOILERPLATE));
                }
            }
        }
        return hidden;
    }

    /** Index behind the box; that of its heading when it is none. */
    private static int end(List<Piece> pieces, int heading, List<FoldedText> words) {
        int first = heading + 1;
        first += isText(pieces, first) && isQuestion(pieces.get(first).value()) ? 1 : 0;
        int counted = first;
        while (isText(pieces, counted) && isShare(pieces.get(counted), words)) {
            counted++;
        }
        if (counted - first >= FEWEST_ANSWERS) {
            return isText(pieces, counted)
                            && isCount(words.get(pieces.get(counted).block()))
                    ? counted + 1
                    : counted;
        }
        int open = first;
        while (isText(pieces, open) && isAnswer(pieces.get(open), words)) {
            open++;
        }
        boolean alone = first > heading + 1 && !isText(pieces, open);
        return alone && open - first >= FEWEST_ANSWERS ? open : heading;
    }

    private static boolean isText(List<Piece> pieces, int at) {
        return at < pieces.size() && pieces.get(at).isText();
    }

    private static boolean isQuestion(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('؟') >= 0;
    }

    /** An answer and how many gave it: «yes - 41 %». */
    private static boolean isShare(Piece piece, List<FoldedText> words) {
        String text = piece.value();
        boolean share = text.indexOf('%') >= 0 || text.indexOf('٪') >= 0;
        return share && isAnswer(piece, words);
    }

    private static boolean isAnswer(Piece piece, List<FoldedText> words) {
        return words.get(piece.block()).size() <= LONGEST_ANSWER && !Sentences.ends(piece.value());
    }

    /** How many took part. */
    private static boolean isCount(FoldedText line) {
        boolean number = false;
        for (int word = 0; word < line.size(); word++) {
            number |= Character.isDigit(line.letter(word, 0));
        }
        return number && line.size() <= LONGEST_COUNT;
    }
}
