package io.khabar.enrich.story.split;

/**
 * Cuts off what inflection puts behind words in Latin and Cyrillic letters: vowels, and the consonants that end cases, plurals and
 * participles behind a vowel. It knows no language, so it cuts little, and the same of all forms of most words.
 */
final class Endings {

    /** So many letters stay. */
    private static final int FEWEST = 4;

    private static final int FEWEST_CYRILLIC = 3;

    private static final char FIRST_CYRILLIC = '\u0400';
    private static final char LAST_CYRILLIC = '\u052F';
    private static final char LAST_LATIN = '\u024F';

    private static final Signs CYRILLIC_VOWELS = new Signs("аеёиіїєоуыэюяйьъ");
    private static final Signs CYRILLIC_CONSONANTS = new Signs("мхвг");
    private static final Signs LATIN_VOWELS = new Signs("aeiouy");
    private static final Signs LATIN_CONSONANTS = new Signs("nmdr");

    private Endings() {}

    /** The offset behind the last letter that stays. */
    static int cut(char[] letters, int from, int to) {
        char first = letters[from];
        if (first >= FIRST_CYRILLIC && first <= LAST_CYRILLIC) {
            return cut(letters, from + FEWEST_CYRILLIC, to, CYRILLIC_VOWELS, CYRILLIC_CONSONANTS);
        }
        if (first > LAST_LATIN) {
            return to;
        }
        boolean plural = to > from + FEWEST && letters[to - 1] == 's';
        return cut(letters, from + FEWEST, plural ? to - 1 : to, LATIN_VOWELS, LATIN_CONSONANTS);
    }

    private static int cut(char[] letters, int fewest, int to, Signs vowels, Signs consonants) {
        int end = vowels(letters, fewest, to, vowels);
        boolean ending = end > fewest && consonants.have(letters[end - 1]) && vowels.have(letters[end - 2]);
        return ending ? vowels(letters, fewest, end - 1, vowels) : end;
    }

    private static int vowels(char[] letters, int fewest, int to, Signs vowels) {
        int end = to;
        while (end > fewest && vowels.have(letters[end - 1])) {
            end--;
        }
        return end;
    }
}
