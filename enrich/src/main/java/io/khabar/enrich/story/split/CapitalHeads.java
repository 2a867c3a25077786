package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts headlines in capitals off the paragraphs that they open, as papers of the United States print columns of briefs: «COUNCIL RAISES
 * FEES: AUSTIN (AP) — The council …». A dateline must stand behind the colon; without one somebody shouts.
 */
final class CapitalHeads {

    private static final int LONGEST = 120;
    private static final int SHORTEST = 15;
    private static final int FEWEST_WORDS = 3;

    private final SourceLine sources;

    CapitalHeads(SourceLine sources) {
        this.sources = sources;
    }

    /** The pieces, such headlines as texts of their own. */
    List<Piece> cut(List<Piece> pieces) {
        List<Piece> cut = pieces;
        int added = 0;
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            int colon = piece.isText() ? colon(piece.value()) : -1;
            if (colon > 0) {
                cut = cut == pieces ? new ArrayList<>(pieces) : cut;
                int text = piece.valueFrom() + colon + 2;
                String line = piece.value();
                cut.set(at + added, Piece.text(piece.block(), piece.from(), text, line.substring(0, colon)));
                cut.add(at + ++added, Piece.text(piece.block(), text, piece.to(), line.substring(colon + 2)));
            }
        }
        return cut;
    }

    /** UTF-16 offset of the colon behind the capitals that a text begins with; -1 when it begins otherwise. */
    private int colon(String text) {
        int last = Character.isUpperCase(text.charAt(0)) ? Math.min(text.length() - 1, LONGEST) : 0;
        for (int at = 0; at < last; at++) {
            char c = text.charAt(at);
            if (Character.isLowerCase(c)) {
                return -1;
            }
            if (c == ':') {
                return text.charAt(at + 1) == ' ' && isHeadline(text, at) ? at : -1;
            }
        }
        return -1;
    }

    private boolean isHeadline(String text, int colon) {
        return colon >= SHORTEST
                && FoldedText.of(text.substring(0, colon)).size() >= FEWEST_WORDS
                && Dateline.lead(text.substring(colon + 2), sources) != null;
    }
}
