package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/** Takes names that markup gives to authors for bylines, and the word before them («by») with them. */
final class MarkedAuthors {

    private final Labels labels;
    private final Names names;

    MarkedAuthors(Labels labels, Names names) {
        this.labels = labels;
        this.names = names;
    }

    /** The pieces, such names as bylines. */
    List<Piece> told(List<Piece> pieces, List<Block> blocks) {
        List<Piece> told = pieces;
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (piece.isText() && Outside.isAuthor(blocks.get(piece.block())) && names.is(piece.value())) {
                told = told == pieces ? new ArrayList<>(pieces) : told;
                told.set(at, piece.as(Piece.Kind.BYLINE));
                if (at > 0 && isLabel(pieces.get(at - 1))) {
                    told.set(at - 1, pieces.get(at - 1).as(Piece.Kind.BOILERPLATE));
                }
            }
        }
        return told;
    }

    private boolean isLabel(Piece piece) {
        FoldedText words = piece.isText() ? FoldedText.of(piece.value()) : FoldedText.of("");
        return words.size() == 1 && labels.is(LabelKind.BYLINE, words.word(0));
    }
}
