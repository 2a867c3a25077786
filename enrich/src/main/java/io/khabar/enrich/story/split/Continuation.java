package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Folding;

/** Tells whether a paragraph can only stand inside a story: it opens with "and", "he", "however". */
final class Continuation {

    private static final int FEWEST_LETTERS = 3;

    private final Labels labels;

    Continuation(Labels labels) {
        this.labels = labels;
    }

    boolean is(Line line) {
        FoldedText words = line.words();
        if (words.size() < 2) {
            return false;
        }
        String first = words.word(0);
        return labels.is(LabelKind.CONTINUES, first)
                || labels.is(LabelKind.CONTINUES, first + " " + words.word(1))
                || isConjunction(first);
    }

    /** Arabic writes "and" onto the next word. */
    private boolean isConjunction(String word) {
        boolean waw = word.length() >= FEWEST_LETTERS && word.charAt(0) == 'و';
        return waw && !labels.is(LabelKind.OWN_WAW, word) && !labels.is(LabelKind.OWN_WAW, Folding.fold(word));
    }
}
