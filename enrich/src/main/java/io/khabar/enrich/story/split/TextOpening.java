package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;

/**
 * Finds where a title ends that runs into its text. An Arabic title says what happens in the present tense, and a text begins with a
 * verb in the past tense; in scripts with capitals a text may begin with «The» or «In» behind a small word.
 */
final class TextOpening {

    private static final int FEWEST_WORDS_OF_A_TITLE = 4;
    private static final int MOST_WORDS_OF_A_TITLE = 22;
    private static final int FEWEST_WORDS_OF_A_TEXT = 7;
    private static final int LOOKED_BACK = 8;
    private static final int FEWEST_LETTERS = 5;
    private static final int FEWEST_LETTERS_BEFORE = 3;
    private static final char HAMZA = 'أ';

    private final Labels labels;

    TextOpening(Labels labels) {
        this.labels = labels;
    }

    /** UTF-16 offset of the word that the text begins with; -1 when none is found. */
    int end(Line line) {
        int last = Math.min(line.words().size() - FEWEST_WORDS_OF_A_TEXT, MOST_WORDS_OF_A_TITLE);
        return Scripts.isArabic(line.text()) ? verb(line, last) : capital(line, last);
    }

    private int capital(Line line, int last) {
        FoldedText words = line.words();
        for (int word = 1; word <= last && !isMark(line, word, ".?!;"); word++) {
            boolean may = word >= FEWEST_WORDS_OF_A_TITLE && isCapital(line, word);
            if (may && labels.is(LabelKind.FUNCTION, words.word(word))) {
                return words.start(word);
            }
        }
        return -1;
    }

    /** UTF-16 offset of the word that a question begins with which a title has run into and which ends at an offset; -1 when none does. */
    int question(Line line, int end) {
        FoldedText words = line.words();
        for (int word = FEWEST_WORDS_OF_A_TITLE; word < words.size() && words.start(word) < end; word++) {
            if (isCapital(line, word) && labels.is(LabelKind.FUNCTION, words.word(word))) {
                return words.start(word);
            }
        }
        return -1;
    }

    /** UTF-16 offset of the last word with a capital behind one without, at or a few words before an offset; the offset when there is none. */
    static int capitalBefore(Line line, int offset) {
        FoldedText words = line.words();
        int word = 0;
        while (word < words.size() && words.start(word) < offset) {
            word++;
        }
        for (int at = Math.min(word, words.size() - 1);
                at >= FEWEST_WORDS_OF_A_TITLE && at > word - LOOKED_BACK;
                at--) {
            if (isCapital(line, at)) {
                return words.start(at);
            }
        }
        return offset;
    }

    /** A capital right behind a space and a word without one. */
    private static boolean isCapital(Line line, int word) {
        FoldedText words = line.words();
        return Character.isUpperCase(line.text().charAt(words.start(word)))
                && !Character.isUpperCase(line.text().charAt(words.start(word - 1)))
                && words.start(word) - words.end(word - 1) == 1;
    }

    private int verb(Line line, int last) {
        FoldedText words = line.words();
        if (isVerb(words, 0)) {
            return -1;
        }
        for (int word = 1; word <= last && !isMark(line, word, ".؟!؛"); word++) {
            boolean may = word >= FEWEST_WORDS_OF_A_TITLE
                    && !labels.is(LabelKind.FUNCTION, words.word(word - 1))
                    && !isMark(line, word, "،,");
            int glued = word >= FEWEST_WORDS_OF_A_TITLE - 1 ? gluedVerb(line, word) : -1;
            if (glued > 0) {
                return glued;
            }
            if (may && (labels.is(LabelKind.OPENS, words.word(word)) || isVerbBeforeNoun(words, word))) {
                return words.start(word);
            }
        }
        return -1;
    }

    /** UTF-16 offset of a verb with a hamza on its alef that a word has run into: hardly any word has one in its middle; -1 when none has. */
    private int gluedVerb(Line line, int word) {
        FoldedText words = line.words();
        String text = line.text();
        for (int at = words.start(word) + FEWEST_LETTERS_BEFORE; at + FEWEST_LETTERS <= words.end(word); at++) {
            boolean verb = text.charAt(at) == HAMZA
                    && labels.is(
                            LabelKind.OPENS,
                            FoldedText.of(text.substring(at, words.end(word))).word(0));
            if (verb) {
                return at;
            }
        }
        return -1;
    }

    /** A word with the ending of «she did», and behind it a word that the title has. */
    private static boolean isVerbBeforeNoun(FoldedText words, int word) {
        String verb = words.word(word);
        boolean past =
                verb.length() >= FEWEST_LETTERS && verb.endsWith("ت") && !verb.endsWith("ات") && !verb.startsWith("ال");
        String noun = past ? words.word(word + 1) : "";
        for (int at = 0; at < word && noun.length() > 2; at++) {
            if (noun.equals(words.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** A verb, alone or behind «and». */
    private boolean isVerb(FoldedText words, int word) {
        String text = words.size() == 0 ? "" : words.word(word);
        return labels.is(LabelKind.OPENS, text)
                || (text.startsWith("و") && labels.is(LabelKind.OPENS, text.substring(1)));
    }

    /** True when one of some marks stands right before a word. */
    private static boolean isMark(Line line, int word, String marks) {
        for (int at = line.words().end(word - 1); at < line.words().start(word); at++) {
            if (marks.indexOf(line.text().charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
