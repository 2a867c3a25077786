package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;

/**
 * Finds where a title ends that the text has run into, by its letters: a capital right behind a small letter where the site has lost its line breaks, or
 * the first word of a sentence behind a title whose words all begin with capitals.
 */
final class CasedTitle {

    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 25;
    private static final int FEWEST_WORDS_BEHIND = 4;
    private static final int FEWEST_LETTERS = 3;
    private static final int SMALL_IN_A_SENTENCE = 2;
    private static final int SMALL_IN_A_TITLE = 2;
    private static final int LETTERS_OF_A_PARTICLE = 4;
    private static final String OPENING = "\"“«„";

    private CasedTitle() {}

    /** UTF-16 offset of a capital right behind a small letter, in a word that begins with a small one or behind a marker that has run into the title; -1 when there is none. */
    static int glue(Line line, boolean glued) {
        FoldedText words = line.words();
        String text = line.text();
        int last = Math.min(words.size() - FEWEST_WORDS_BEHIND, MOST_WORDS);
        for (int word = FEWEST_WORDS - 1; word <= last; word++) {
            int start = words.start(word);
            if (!glued && !Character.isLowerCase(text.charAt(start))) {
                continue;
            }
            for (int at = start + FEWEST_LETTERS; at + 1 < words.end(word); at++) {
                if (Character.isUpperCase(text.charAt(at))
                        && Character.isLowerCase(text.charAt(at - 1))
                        && (Character.isLowerCase(text.charAt(at + 1)) || text.charAt(at + 1) == '\'')) {
                    return at;
                }
            }
        }
        return -1;
    }

    /**
     * UTF-16 offset of the word that a sentence begins with behind a title of words with capitals; -1 when the line begins with none. The last word
     * with a capital before several without is the sentence's first.
     */
    static int capitals(Line line) {
        FoldedText words = line.words();
        String text = line.text();
        int last = Math.min(words.size() - FEWEST_WORDS_BEHIND + 1, MOST_WORDS);
        int small = 0;
        int capitals = 0;
        int run = 0;
        int heavy = 0;
        for (int word = 0; word < last; word++) {
            char first = text.charAt(words.start(word));
            if (word > FEWEST_WORDS && opensQuote(text, words, word)) {
                return capitals > small * SMALL_IN_A_TITLE ? words.start(word) - 1 : -1;
            }
            if (!Character.isLowerCase(first)) {
                capitals += Character.isUpperCase(first) ? 1 : 0;
                small += run;
                run = 0;
                heavy = 0;
                continue;
            }
            run++;
            heavy += words.length(word) > LETTERS_OF_A_PARTICLE ? 1 : 0;
            if (heavy >= SMALL_IN_A_SENTENCE || (run > SMALL_IN_A_SENTENCE && heavy > 0)) {
                int opening = opening(text, words, word - run);
                boolean titled = opening >= FEWEST_WORDS && capitals - 1 > small * SMALL_IN_A_TITLE;
                return titled ? words.start(opening) : -1;
            }
        }
        return -1;
    }

    /** A space and a quotation mark before a word, and no colon or comma before them. */
    private static boolean opensQuote(String text, FoldedText words, int word) {
        int at = words.start(word) - 1;
        return at > 1
                && OPENING.indexOf(text.charAt(at)) >= 0
                && text.charAt(at - 1) == ' '
                && Character.isLetterOrDigit(text.charAt(at - 2));
    }

    /** The word itself, or the one before where a comma stands behind it: «In spring, all…». */
    private static int opening(String text, FoldedText words, int word) {
        boolean comma = word > 0 && words.end(word) < text.length() && text.charAt(words.end(word)) == ',';
        return comma ? word - 1 : word;
    }
}
