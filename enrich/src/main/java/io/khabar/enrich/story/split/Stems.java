package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
            functions.add(hash(word.toCharArray(), 0, word.length()));
        }
    }

    /** The stems of a text, each once, in the order of their first words. */
    int[] of(FoldedText text) {
        var found = new Found(text.size());
        char[] letters = new char[LETTERS];
        char[] scratch = new char[LETTERS];
        for (int word = 0; word < text.size(); word++) {
            int length = text.copy(word, letters);
            if (length > 0 && Scripts.isUnspaced(letters[0])) {
                for (int i = 0; i + 1 < length; i++) {
                    found.add(letters[i] * 31 + letters[i + 1]);
                }
            } else {
                found.add(stem(letters, length, scratch));
            }
        }
        return found.stems();
    }

    /** The stem of one word; 0 when it has none. */
    int of(FoldedText text, int word) {
        char[] letters = new char[LETTERS];
        return stem(letters, text.copy(word, letters), new char[LETTERS]);
    }

    private int stem(char[] letters, int length, char[] scratch) {
        boolean counts = length > 0 && !functions.contains(hash(letters, 0, length));
        return counts ? contentStem(letters, length, scratch) : 0;
    }

    /** Stems, each once. A few are looked for one by one, which is faster than a set. */
    private static final class Found {
        private static final int FEW = 32;

        private int[] stems;
        private int size;
        private @Nullable WordSet known;

        Found(int words) {
            stems = new int[words + 8];
        }

        void add(int stem) {
            if (stem == 0 || !isNew(stem)) {
                return;
            }
            stems = size == stems.length ? Arrays.copyOf(stems, size * 2) : stems;
            stems[size++] = stem;
            if (size == FEW) {
                known = new WordSet(stems.length);
                known.addAll(stems);
            }
        }

        private boolean isNew(int stem) {
            if (known != null) {
                return known.add(stem);
            }
            for (int i = 0; i < size; i++) {
                if (stems[i] == stem) {
                    return false;
                }
            }
            return true;
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
