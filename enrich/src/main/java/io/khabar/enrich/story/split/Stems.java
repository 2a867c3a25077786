package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.Arrays;

/**
 * The words that say what a text is about, each as a number that its inflected forms share: in Arabic the consonants of
 * the word, elsewhere its first letters. Function words have none.
 */
final class Stems {

    private static final int FEWEST_CONSONANTS = 3;
    private static final int FEWEST_LETTERS = 4;
    private static final int LONGEST_PREFIX = 6;
    private static final int LETTERS = 32;

    private final WordSet functions = new WordSet();

    Stems(Labels labels) {
        for (String word : labels.phrases(LabelKind.FUNCTION)) {
            functions.add(FoldedText.hash(word));
        }
    }

    /** The stems of a text, each once, in the order of their first words. */
    int[] of(FoldedText text) {
        var found = new Found(text.size());
        char[] letters = new char[LETTERS];
        char[] scratch = new char[LETTERS];
        for (int word = 0; word < text.size(); word++) {
            if (text.length(word) > 0 && Scripts.isUnspaced(text.letter(word, 0))) {
                int length = text.copy(word, letters);
                for (int i = 0; i + 1 < length; i++) {
                    found.add(letters[i] * 31 + letters[i + 1]);
                }
            } else {
                found.add(stem(text, word, letters, scratch));
            }
        }
        return found.stems();
    }

    /** The stem of one word; 0 when it has none. */
    int of(FoldedText text, int word) {
        return stem(text, word, new char[LETTERS], new char[LETTERS]);
    }

    private int stem(FoldedText text, int word, char[] letters, char[] scratch) {
        int length = text.copy(word, letters);
        int stem = length == 0 ? 0 : contentStem(letters, length, scratch);
        return stem == 0 || functions.contains(text.hash(word)) ? 0 : stem;
    }

    /** Stems, each once. */
    private static final class Found {
        private final WordSet known;
        private int[] stems;
        private int size;

        Found(int words) {
            known = new WordSet(words);
            stems = new int[words + 8];
        }

        void add(int stem) {
            if (stem != 0 && known.add(stem)) {
                stems = size == stems.length ? Arrays.copyOf(stems, size * 2) : stems;
                stems[size++] = stem;
            }
        }

        int[] stems() {
            return Arrays.copyOf(stems, size);
        }
    }

    private static int contentStem(char[] letters, int length, char[] scratch) {
        char first = letters[0];
        if (Character.isDigit(first)) {
            return length >= 2 ? hash(letters, 0, length) : 0;
        }
        if (first >= '\u0621' && first <= '\u064A') {
            return arabic(letters, length, scratch);
        }
        int fewest = first >= '\uAC00' && first <= '\uD7A3' ? 2 : FEWEST_LETTERS;
        return length >= fewest ? hash(letters, 0, Math.min(length, fewest == 2 ? 2 : LONGEST_PREFIX)) : 0;
    }

    private static int arabic(char[] letters, int length, char[] consonants) {
        int from = particles(letters, length);
        int size = 0;
        for (int i = from; i < length; i++) {
            boolean weak = letters[i] == 'ا' || letters[i] == 'و' || letters[i] == 'ي';
            consonants[size] = letters[i];
            size += weak ? 0 : 1;
        }
        int cut = size > FEWEST_CONSONANTS && isPattern(consonants[0]) ? 1 : 0;
        int end = size - cut > FEWEST_CONSONANTS && isEnding(consonants[size - 1]) ? size - 1 : size;
        if (end >= FEWEST_CONSONANTS) {
            return hash(consonants, cut, end);
        }
        return length - from >= FEWEST_LETTERS ? hash(letters, from, length) : 0;
    }

    /** Letters of و ف, of ب ل ك before the article, and of the article. */
    private static int particles(char[] letters, int length) {
        int at = length > FEWEST_LETTERS && (letters[0] == 'و' || letters[0] == 'ف') ? 1 : 0;
        boolean preposition = letters[at] == 'ب' || letters[at] == 'ك' || letters[at] == 'ل';
        int article = preposition ? at + 1 : at;
        if (length > article + FEWEST_LETTERS - 1 && letters[article] == 'ا' && letters[article + 1] == 'ل') {
            return article + 2;
        }
        if (letters[at] == 'ل' && length > at + FEWEST_LETTERS && letters[at + 1] == 'ل') {
            return at + 2;
        }
        return at;
    }

    private static boolean isEnding(char c) {
        return c == 'ه' || c == 'ت' || c == 'ن';
    }

    private static boolean isPattern(char c) {
        return c == 'ت' || c == 'م' || c == 'ن' || c == 'س';
    }

    private static int hash(char[] letters, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ letters[i]) * 0x01000193;
        }
        return hash == 0 ? 1 : hash;
    }
}
