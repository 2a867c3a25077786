package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Folding;

/** Tells whether a paragraph can only stand inside a story: it opens with "and", "he", "however". */
final class Continuation {

    private static final int FEWEST_LETTERS = 3;

    /** Letters that Arabic does not have: the kaf and yeh of Persian among them. */
    private static final String PERSIAN = "پچژگکیےں";

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
                || (isConjunction(first) && !isPersian(line.text()));
    }

    /** Persian and Urdu write «and» as a word of its own. */
    private static boolean isPersian(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (PERSIAN.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Arabic writes "and" onto the next word. */
    private boolean isConjunction(String word) {
        boolean waw = word.length() >= FEWEST_LETTERS && word.charAt(0) == 'و';
        return waw && !labels.is(LabelKind.OWN_WAW, word) && !labels.is(LabelKind.OWN_WAW, Folding.fold(word));
    }
}
