package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells lines that are nothing but a phrase of a kind. */
final class WholeLines {

    private static final int MOST_WORDS = 6;

    private final Set<Long> phrases;

    WholeLines(Labels labels, LabelKind kind) {
        phrases = labels.phrases(kind).stream()
                .map(phrase -> FoldedText.of(phrase).hash())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * True for such a line.
     *
     * @param words of each block
     */
    boolean has(Piece piece, List<Block> blocks, List<FoldedText> words) {
        FoldedText line = words.get(piece.block());
        return piece.isText() && line.size() <= MOST_WORDS && isWhole(piece, blocks) && phrases.contains(line.hash());
    }

    /** True for a piece that is a line of its own. */
    static boolean isWhole(Piece piece, List<Block> blocks) {
        return piece.from() == 0
                && piece.to() == blocks.get(piece.block()).text().length();
    }
}
