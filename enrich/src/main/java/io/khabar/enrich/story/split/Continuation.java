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

    /** The last letter of Arabic itself. */
    private static final char LAST_ARABIC = '\u064A';

    private final Labels labels;

    /** The words that go on with a story. */
    private final WordHashes openers;

    /** The first words of two that do. */
    private final WordHashes firsts;

    private final WordHashes seconds;

    private final WordHashes ownWaw;

    /** The first words of the two with which a page goes back to its own story. */
    private final WordHashes backs;

    Continuation(Labels labels) {
        this.labels = labels;
        this.openers = words(labels, 1, 0);
        this.firsts = words(labels, 2, 0);
        this.seconds = words(labels, 2, 1);
        this.backs = new WordHashes(labels.phrases(LabelKind.RETURNS).stream()
                .map(phrase -> phrase.split(" ", -1)[0])
                .collect(Collectors.toSet()));
        this.ownWaw = new WordHashes(labels.phrases(LabelKind.OWN_WAW));
    }

    /** One word of each phrase of so many. */
    private static WordHashes words(Labels labels, int count, int index) {
        return new WordHashes(labels.phrases(LabelKind.CONTINUES).stream()
                .map(phrase -> phrase.split(" ", -1))
                .filter(phrase -> phrase.length == count)
                .map(phrase -> phrase[index])
                .collect(Collectors.toSet()));
    }

    boolean is(Line line) {
        FoldedText words = line.words();
        if (words.size() < 2) {
            return false;
        }
        return isOpener(words) || (isConjunction(words) && !isPersian(line.text()));
    }

    /** True for a paragraph that begins «back to …»: the page leaves the story that stands in it. */
    boolean goesBack(Line line) {
        FoldedText words = line.words();
        return words.size() > 2
                && backs.contain(words.hash(0))
                && labels.is(LabelKind.RETURNS, words.word(0) + " " + words.word(1));
    }

    /** The hashes rule out most lines, before their words are made strings. */
    private boolean isOpener(FoldedText words) {
        return (openers.contain(words.hash(0)) && labels.is(LabelKind.CONTINUES, words.word(0)))
                || (firsts.contain(words.hash(0))
                        && seconds.contain(words.hash(1))
                        && labels.is(LabelKind.CONTINUES, words.word(0) + " " + words.word(1)));
    }

    /** Persian and Urdu write «and» as a word of its own. */
    private static boolean isPersian(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > LAST_ARABIC && PERSIAN.indexOf(text.charAt(at)) >= 0) {
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
