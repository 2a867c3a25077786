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
    /** So many letters of a word are looked at. */
    static final int LETTERS = 32;

    /** Letters are counted from here. */
    private static final char ORIGIN = '\u0620';

    private static final int BITS = 6;
    private static final int LETTER = (1 << BITS) - 1;
    private static final int MOST_CONSONANTS = 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final char FIRST_LETTER = '\u0621';
    private static final char LAST_LETTER = '\u064A';
    private static final long CONJUNCTIONS = set("وف");
    private static final long PREPOSITIONS = set("بكل");
    private static final long WEAK = set("اوي");
    private static final long ENDINGS = set("هتن");
    private static final long PATTERNS = set("تمنس");

    /** For each letter the bits that it adds to the consonants, and in the lowest byte how many; 0 for a weak one. */
    private static final int[] ADDED = added();

    private final WordHashes functions;

    Stems(Labels labels) {
        functions = new WordHashes(labels.phrases(LabelKind.FUNCTION));
    }

    /**
     * Gives the stems of a text to its page, in the order of their words.
     *
     * @param scratch room for {@link #LETTERS} letters
     */
    void read(FoldedText text, PageStems page, char[] scratch) {
        char[] letters = text.letters();
        for (int word = 0; word < text.size(); word++) {
            int from = text.from(word);
            int to = Math.min(text.to(word), from + LETTERS);
            if (from < to && Scripts.isUnspaced(letters[from])) {
                addPairs(letters, from, to, page);
            } else if (from < to && !functions.contain(text.hash(word))) {
                int stem = stem(letters, from, to, scratch);
                if (stem != 0) {
                    page.add(stem);
                }
            }
        }
    }

    private static void addPairs(char[] letters, int from, int to, PageStems page) {
        for (int at = from; at + 1 < to; at++) {
            page.add(letters[at] * 31 + letters[at + 1]);
        }
    }

    /** The stem of one word; 0 when it has none. */
    int of(FoldedText text, int word) {
        int from = text.from(word);
        int to = Math.min(text.to(word), from + LETTERS);
        boolean content = from < to && !functions.contain(text.hash(word));
        return content ? stem(text.letters(), from, to, new char[LETTERS]) : 0;
    }

    private static int stem(char[] letters, int from, int to, char[] scratch) {
        char first = letters[from];
        if (first >= FIRST_LETTER && first <= LAST_LETTER) {
            return arabic(letters, from, to, scratch);
        }
        int length = to - from;
        if (Character.isDigit(first)) {
            return length >= 2 ? hash(letters, from, to) : 0;
        }
        int fewest = first >= '\uAC00' && first <= '\uD7A3' ? 2 : FEWEST_LETTERS;
        if (length < fewest) {
            return 0;
        }
        return hash(
                letters,
                from,
                fewest == 2 ? from + 2 : Math.min(from + LONGEST_PREFIX, Endings.cut(letters, from, to)));
    }

    /**
     * The consonants lie side by side in one number, six bits each behind a first bit, so that the weak letters fall out and the ends
     * are cut off without a branch, and they are read once: what a letter adds stands in a table. Few words have a letter that does not
     * fit, or too many.
     */
    private static int arabic(char[] letters, int start, int to, char[] scratch) {
        int from = behindParticles(letters, start, to);
        long consonants = 1;
        int seen = 0;
        for (int at = from; at < to; at++) {
            int letter = letters[at] - ORIGIN;
            int added = ADDED[letter & LETTER];
            consonants = (consonants << added) | (added >>> Byte.SIZE);
            seen |= letter;
        }
        if ((seen & ~LETTER) != 0 || (to - from > MOST_CONSONANTS && consonants(letters, from, to) > MOST_CONSONANTS)) {
            return rare(letters, from, to, scratch);
        }
        int size = (Long.SIZE - 1 - Long.numberOfLeadingZeros(consonants)) / BITS;
        int cut = size > FEWEST_CONSONANTS ? (int) ((PATTERNS >>> (consonants >>> (BITS * (size - 1)))) & 1) : 0;
        int end = size - cut > FEWEST_CONSONANTS ? size - (int) ((ENDINGS >>> consonants) & 1) : size;
        if (end >= FEWEST_CONSONANTS) {
            int bits = BITS * (end - cut);
            long own = consonants >>> (BITS * (size - end));
            return mixed((own & ((1L << bits) - 1)) | (1L << bits));
        }
        return to - from >= FEWEST_LETTERS ? hash(letters, from, to) : 0;
    }

    private static int consonants(char[] letters, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += 1 - in(WEAK, letters[at]);
        }
        return count;
    }

    private static int mixed(long consonants) {
        int stem = (int) ((consonants * SPREAD) >>> 32);
        return stem == 0 ? 1 : stem;
    }

    /** The same for a word with any letters. */
    private static int rare(char[] letters, int from, int to, char[] consonants) {
        int size = 0;
        for (int at = from; at < to; at++) {
            consonants[size] = letters[at];
            size += 1 - in(WEAK, letters[at]);
        }
        int cut = size > FEWEST_CONSONANTS ? in(PATTERNS, consonants[0]) : 0;
        int end = size - cut > FEWEST_CONSONANTS ? size - in(ENDINGS, consonants[size - 1]) : size;
        if (end >= FEWEST_CONSONANTS) {
            return hash(consonants, cut, end);
        }
        return to - from >= FEWEST_LETTERS ? hash(letters, from, to) : 0;
    }

    /** Behind the letters of و ف, of ب ل ك before the article, and of the article. */
    private static int behindParticles(char[] letters, int from, int to) {
        int at = to - from > FEWEST_LETTERS ? from + in(CONJUNCTIONS, letters[from]) : from;
        int article = at + in(PREPOSITIONS, letters[at]);
        if (to - article >= FEWEST_LETTERS && letters[article] == 'ا' && letters[article + 1] == 'ل') {
            return article + 2;
        }
        return to - at > FEWEST_LETTERS && letters[at] == 'ل' && letters[at + 1] == 'ل' ? at + 2 : at;
    }

    /** 1 for a letter in a set, else 0: a sum instead of a branch, which the letters of a text would make unpredictable. */
    private static int in(long set, char letter) {
        int at = letter - ORIGIN;
        return (at & ~63) == 0 ? (int) (set >>> at) & 1 : 0;
    }

    private static int[] added() {
        var added = new int[LETTER + 1];
        for (int letter = 0; letter <= LETTER; letter++) {
            added[letter] = (WEAK >>> letter & 1) == 0 ? letter << Byte.SIZE | BITS : 0;
        }
        return added;
    }

    private static long set(String letters) {
        return letters.chars().mapToLong(c -> 1L << (c - ORIGIN)).reduce(0, (one, other) -> one | other);
    }

    private static int hash(char[] letters, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ letters[i]) * 0x01000193;
        }
        return hash == 0 ? 1 : hash;
    }
}
