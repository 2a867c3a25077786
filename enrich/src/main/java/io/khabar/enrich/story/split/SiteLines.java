package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/** Finds lines that a site prints about a story and that are no text of it: its age, and whose the rights are. */
final class SiteLines {

    private static final int LONGEST = 70;
    private static final char RIGHTS = '©';

    private final Ages ages;

    SiteLines(Ages ages) {
        this.ages = ages;
    }

    /**
     * The pieces, those that are such a line as what belongs to the site.
     *
     * @param words of each block
     */
    List<Piece> hidden(List<Piece> pieces, List<Block> blocks, List<FoldedText> words) {
        List<Piece> told = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            boolean site = isLine(piece, blocks) && is(piece.value(), words.get(piece.block()));
            told.add(site ? piece.as(Piece.Kind.BOILERPLATE) : piece);
        }
        return told;
    }

    private static boolean isLine(Piece piece, List<Block> blocks) {
        return piece.isText()
                && piece.from() == 0
                && piece.to() <= LONGEST
                && piece.to() == blocks.get(piece.block()).text().length();
    }

    private boolean is(String text, FoldedText words) {
        return text.charAt(0) == RIGHTS || ages.are(text, words);
    }
}
