package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a question of an interview that begins with the words of a marker («- Read also what is printed on it, but how?»): no mark
 * stands between them, and the page asks other questions behind bullets.
 */
final class MarkerInQuestion {

    private static final int FEWEST_OTHERS = 2;

    private MarkerInQuestion() {}

    /** The pieces, such questions as texts. */
    static List<Piece> joined(List<Piece> pieces, List<Block> blocks) {
        for (int at = 0; at < pieces.size(); at++) {
            if (isMarked(pieces, at, blocks)) {
                return questions(pieces) < FEWEST_OTHERS ? pieces : joinedAll(pieces, blocks);
            }
        }
        return pieces;
    }

    private static int questions(List<Piece> pieces) {
        int questions = 0;
        for (Piece piece : pieces) {
            questions += piece.isText() && isQuestion(piece.value()) ? 1 : 0;
        }
        return questions;
    }

    private static List<Piece> joinedAll(List<Piece> pieces, List<Block> blocks) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        for (int at = 0; at < pieces.size(); at++) {
            if (isMarked(pieces, at, blocks)) {
                String line = text(pieces.get(at), blocks);
                joined.add(Piece.text(pieces.get(at).block(), 0, line.length(), line));
                at++;
            } else {
                joined.add(pieces.get(at));
            }
        }
        return joined;
    }

    /** A marker and the words behind it, which only a space divides, and which are all of a question. */
    private static boolean isMarked(List<Piece> pieces, int at, List<Block> blocks) {
        Piece marker = pieces.get(at);
        boolean may =
                marker.isMarker() && marker.form() == Piece.Form.SPACED && marker.from() == 0 && at + 1 < pieces.size();
        if (!may) {
            return false;
        }
        Piece rest = pieces.get(at + 1);
        String line = text(marker, blocks);
        return rest.isText() && rest.block() == marker.block() && rest.to() == line.length() && isQuestion(line);
    }

    /** A bullet, and a question mark at the end. */
    private static boolean isQuestion(String text) {
        char last = text.charAt(text.length() - 1);
        return (last == '؟' || last == '?') && Line.isBulleted(text);
    }

    private static String text(Piece piece, List<Block> blocks) {
        return blocks.get(piece.block()).text();
    }
}
