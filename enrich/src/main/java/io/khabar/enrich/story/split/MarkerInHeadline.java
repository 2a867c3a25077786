package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.Page;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a page's own headline that begins with the words of a marker («Read also what was not written»): no mark stands between
 * them, and above the text no other line can be the headline.
 */
final class MarkerInHeadline {

    private static final int MOST_WORDS_OF_A_SECTION = 3;
    private static final int MOST_WORDS_OF_A_NAME = 5;
    private static final int FEWEST_WORDS_OF_A_PARAGRAPH = 12;
    private static final int LOOKED_AT = 8;

    private MarkerInHeadline() {}

    /** The pieces, such a headline as one text. */
    static List<Piece> joined(List<Piece> pieces, Page page) {
        int marker = marker(pieces);
        boolean may = marker >= 0
                && page.article().headline() == null
                && page.blocks().stream().noneMatch(block -> block.kind() == Block.Kind.HEADLINE);
        if (!may || !isTextBehind(pieces, marker + 2)) {
            return pieces;
        }
        Piece label = pieces.get(marker);
        Piece rest = pieces.get(marker + 1);
        String line = page.blocks().get(label.block()).text();
        List<Piece> joined = new ArrayList<>(pieces);
        joined.set(marker, Piece.text(label.block(), label.from(), rest.to(), line.substring(label.from(), rest.to())));
        joined.remove(marker + 1);
        return joined;
    }

    /** Index of a marker that only a space divides from the words behind it, below nothing but names of sections; -1 when there is none. */
    private static int marker(List<Piece> pieces) {
        for (int at = 0; at + 1 < Math.min(LOOKED_AT, pieces.size()); at++) {
            Piece piece = pieces.get(at);
            if (piece.isMarker()) {
                Piece next = pieces.get(at + 1);
                boolean spaced = piece.form() == Piece.Form.SPACED && next.isText() && next.block() == piece.block();
                return spaced ? at : -1;
            }
            if (piece.isText() && words(piece) > MOST_WORDS_OF_A_SECTION) {
                return -1;
            }
        }
        return -1;
    }

    /** True when a paragraph follows with nothing before it but names and dates. */
    private static boolean isTextBehind(List<Piece> pieces, int from) {
        int at = from;
        while (at < pieces.size() && !pieces.get(at).isMarker()) {
            int words = pieces.get(at).isText() ? words(pieces.get(at)) : 0;
            if (words > MOST_WORDS_OF_A_NAME) {
                return words >= FEWEST_WORDS_OF_A_PARAGRAPH;
            }
            at++;
        }
        return false;
    }

    private static int words(Piece piece) {
        return FoldedText.of(piece.value()).size();
    }
}
