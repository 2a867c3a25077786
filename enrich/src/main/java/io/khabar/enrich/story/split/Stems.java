package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;

/**
 * The words that say what a text is about, each as a number that its inflected forms share: in Arabic the consonants of
 * the word, elsewhere its first letters. Function words have none.
 */
final class Stems {

    private static final int FEWEST_CONSONANTS = 3;
    private static final int FEWEST_LETTERS = 4;
    private static final int LONGEST_PREFIX = 6;
    private static final int LETTERS = 32;

    private static final char FIRST_LETTER = '\u0621';
    private static final char LAST_LETTER = '\u064A';
    private static final long CONJUNCTIONS = set("وف");
    private static final long PREPOSITIONS = set("بكل");
    private static final long WEAK = set("اوي");
    private static final long ENDINGS = set("هتن");
    private static final long PATTERNS = set("تمنس");

    private final WordHashes functions;

    Stems(Labels labels) {
        functions = new WordHashes(labels.phrases(LabelKind.FUNCTION));
    }

    /** Gives the stems of a text to its page, in the order of their words. */
    void read(FoldedText text, PageStems page) {
        char[] letters = new char[LETTERS];
        char[] consonants = new char[LETTERS];
        for (int word = 0; word < text.size(); word++) {
            int length = text.copy(word, letters);
            if (length > 0 && Scripts.isUnspaced(letters[0])) {
                addPairs(letters, length, page);
            } else {
                int stem = stem(text, word, letters, length, consonants);
                if (stem != 0) {
                    page.add(stem);
                }
            }
        }
    }

    private static void addPairs(char[] letters, int length, PageStems page) {
        for (int i = 0; i + 1 < length; i++) {
            page.add(letters[i] * 31 + letters[i + 1]);
        }
    }

    /** The stem of one word; 0 when it has none. */
    int of(FoldedText text, int word) {
        char[] letters = new char[LETTERS];
        return stem(text, word, letters, text.copy(word, letters), new char[LETTERS]);
    }

    private int stem(FoldedText text, int word, char[] letters, int length, char[] scratch) {
        return length == 0 || functions.contain(text.hash(word)) ? 0 : contentStem(letters, length, scratch);
    }

    private static int contentStem(char[] letters, int length, char[] scratch) {
        char first = letters[0];
        if (first >= FIRST_LETTER && first <= LAST_LETTER) {
            return arabic(letters, length, scratch);
        }
        if (Character.isDigit(first)) {
            return length >= 2 ? hash(letters, 0, length) : 0;
        }
        int fewest = first >= '\uAC00' && first <= '\uD7A3' ? 2 : FEWEST_LETTERS;
        return length >= fewest ? hash(letters, 0, Math.min(length, fewest == 2 ? 2 : LONGEST_PREFIX)) : 0;
    }

    private static int arabic(char[] letters, int length, char[] consonants) {
        int from = particles(letters, length);
        int size = 0;
        for (int i = from; i < length; i++) {
            consonants[size] = letters[i];
            size += 1 - in(WEAK, letters[i]);
        }
        int cut = size > FEWEST_CONSONANTS ? in(PATTERNS, consonants[0]) : 0;
        int end = size - cut > FEWEST_CONSONANTS ? size - in(ENDINGS, consonants[size - 1]) : size;
        if (end >= FEWEST_CONSONANTS) {
            return hash(consonants, cut, end);
        }
        return length - from >= FEWEST_LETTERS ? hash(letters, from, length) : 0;
    }

    /** Letters of و ف, of ب ل ك before the article, and of the article. */
    private static int particles(char[] letters, int length) {
        int at = length > FEWEST_LETTERS ? in(CONJUNCTIONS, letters[0]) : 0;
        int article = at + in(PREPOSITIONS, letters[at]);
        if (letters[article] == 'ا' && letters[article + 1] == 'ل' && length > article + FEWEST_LETTERS - 1) {
            return article + 2;
        }
        if (letters[at] == 'ل' && letters[at + 1] == 'ل' && length > at + FEWEST_LETTERS) {
            return at + 2;
        }
        return at;
    }

    /** 1 for a letter in a set, else 0: a sum instead of a branch, which the letters of a text would make unpredictable. */
    private static int in(long set, char letter) {
        int at = letter - FIRST_LETTER;
        return (at & ~63) == 0 ? (int) (set >>> at) & 1 : 0;
    }

    private static long set(String letters) {
        return letters.chars().mapToLong(c -> 1L << (c - FIRST_LETTER)).reduce(0, (one, other) -> one | other);
    }

    private static int hash(char[] letters, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ letters[i]) * 0x01000193;
        }
        return hash == 0 ? 1 : hash;
    }
}
