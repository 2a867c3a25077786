package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/** Finds the list of what a page holds, which leads to its parts: «key events» above a live blog, a table of contents. */
final class Contents {

    private static final int FEWEST_ITEMS = 2;
    private static final int LONGEST_ITEM = 16;
    private static final int FEWEST_WORDS_OF_A_PARAGRAPH = 12;

    private final WholeLines headings;

    Contents(Labels labels) {
        this.headings = new WholeLines(labels, LabelKind.CONTENTS);
    }

    /**
     * The pieces, those of a list between headline and text as what belongs to the site.
     *
     * @param words of each block
     */
    List<Piece> hidden(List<Piece> pieces, List<Block> blocks, List<FoldedText> words) {
        for (int at = 1; at < pieces.size() && !isParagraph(pieces.get(at - 1), words); at++) {
            if (headings.has(pieces.get(at), blocks, words)) {
                return hidden(pieces, at, words);
            }
        }
        return pieces;
    }

    private static List<Piece> hidden(List<Piece> pieces, int heading, List<FoldedText> words) {
        int end = heading + 1;
        while (end < pieces.size() && isItem(pieces.get(end), words)) {
            end++;
        }
        boolean list = end - heading > FEWEST_ITEMS && end < pieces.size() && isParagraph(pieces.get(end), words);
        if (!list) {
            return pieces;
        }
        List<Piece> hidden = new ArrayList<>(pieces);
        for (int at = heading; at < end; at++) {
            hidden.set(at, pieces.get(at).as(Piece.Kind.BOILERPLATE));
        }
        return hidden;
    }

    private static boolean isItem(Piece piece, List<FoldedText> words) {
        return piece.isText() && words.get(piece.block()).size() <= LONGEST_ITEM && !isParagraph(piece, words);
    }

    private static boolean isParagraph(Piece piece, List<FoldedText> words) {
        int size = words.get(piece.block()).size();
        return piece.isText() && size >= FEWEST_WORDS_OF_A_PARAGRAPH && Sentences.ends(piece.value());
    }
}
