package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.stream.Collectors;

/** Tells whether a paragraph can only stand inside a story: it opens with "and", "he", "however". */
final class Continuation {

    private static final int FEWEST_LETTERS = 3;

    /** Letters that Arabic does not have: the kaf and yeh of Persian among them. */
    private static final String PERSIAN = "پچژگکیےں";

    private final Labels labels;

    /** The first words of all phrases that go on with a story. */
    private final WordHashes openers;

    private final WordHashes ownWaw;

    Continuation(Labels labels) {
        this.labels = labels;
        this.openers = new WordHashes(labels.phrases(LabelKind.CONTINUES).stream()
                .map(phrase -> phrase.split(" ", 2)[0])
                .collect(Collectors.toSet()));
        this.ownWaw = new WordHashes(labels.phrases(LabelKind.OWN_WAW));
    }

    boolean is(Line line) {
        FoldedText words = line.words();
        if (words.size() < 2) {
            return false;
        }
        return (openers.contain(words.hash(0)) && isOpener(words)) || (isConjunction(words) && !isPersian(line.text()));
    }

    private boolean isOpener(FoldedText words) {
        String first = words.word(0);
        return labels.is(LabelKind.CONTINUES, first) || labels.is(LabelKind.CONTINUES, first + " " + words.word(1));
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
    private boolean isConjunction(FoldedText words) {
        if (words.length(0) < FEWEST_LETTERS || words.letter(0, 0) != 'و') {
            return false;
        }
        return !ownWaw.contain(words.hash(0)) || !labels.is(LabelKind.OWN_WAW, words.word(0));
    }
}
