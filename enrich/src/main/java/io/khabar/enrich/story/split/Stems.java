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
            functions.add(hash(word.toCharArray(), word.length()));
        }
    }

    /** The stems of a text in its order, with repeats. */
    int[] of(FoldedText text) {
        int[] stems = new int[text.size() + 8];
        int size = 0;
        char[] letters = new char[LETTERS];
        for (int word = 0; word < text.size(); word++) {
            int length = Math.min(LETTERS, text.length(word));
            for (int i = 0; i < length; i++) {
                letters[i] = text.letter(word, i);
            }
            if (length > 0 && Scripts.isUnspaced(letters[0])) {
                stems = pairs(stems, size, letters, length);
                size = Math.min(stems.length, size + Math.max(0, length - 1));
            } else if (!functions.contains(hash(letters, length))) {
                int stem = stem(letters, length);
                stems = size == stems.length ? Arrays.copyOf(stems, size * 2) : stems;
                stems[size] = stem;
                size += stem == 0 ? 0 : 1;
            }
        }
        return Arrays.copyOf(stems, size);
    }

    /** The stem of one word, or none. */
    int[] of(FoldedText text, int word) {
        char[] letters = new char[Math.min(LETTERS, text.length(word))];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = text.letter(word, i);
        }
        boolean counts = letters.length > 0 && !functions.contains(hash(letters, letters.length));
        int stem = counts ? stem(letters, letters.length) : 0;
        return stem == 0 ? new int[0] : new int[] {stem};
    }

    private static int[] pairs(int[] stems, int size, char[] letters, int length) {
        int[] grown = size + length > stems.length ? Arrays.copyOf(stems, (size + length) * 2) : stems;
        for (int i = 0; i + 1 < length; i++) {
            grown[size + i] = letters[i] * 31 + letters[i + 1];
        }
        return grown;
    }

    private static int stem(char[] letters, int length) {
        char first = letters[0];
        if (Character.isDigit(first)) {
            return length >= 2 ? hash(letters, length) : 0;
        }
        if (first >= '\u0621' && first <= '\u064A') {
            return arabic(letters, length);
        }
        int fewest = first >= '\uAC00' && first <= '\uD7A3' ? 2 : FEWEST_LETTERS;
        return length >= fewest ? hash(letters, Math.min(length, fewest == 2 ? 2 : LONGEST_PREFIX)) : 0;
    }

    private static int arabic(char[] letters, int length) {
        int from = particles(letters, length);
        char[] consonants = new char[LETTERS];
        int size = 0;
        for (int i = from; i < length; i++) {
            boolean weak = letters[i] == 'ا' || letters[i] == 'و' || letters[i] == 'ي';
            consonants[size] = letters[i];
            size += weak ? 0 : 1;
        }
        int cut = size > FEWEST_CONSONANTS && isPattern(consonants[0]) ? 1 : 0;
        size -= size - cut > FEWEST_CONSONANTS && isEnding(consonants[size - 1]) ? 1 : 0;
        if (size >= FEWEST_CONSONANTS) {
            return hash(Arrays.copyOfRange(consonants, cut, size), size - cut);
        }
        return length - from >= FEWEST_LETTERS ? hash(Arrays.copyOfRange(letters, from, length), length - from) : 0;
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

    private static int hash(char[] letters, int length) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ letters[i]) * 0x01000193;
        }
        return hash == 0 ? 1 : hash;
    }
}
