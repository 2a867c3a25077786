package io.khabar.enrich.story.tag;

/** What a word looks like, as a number: its scripts and about how long it is. */
final class Shape {

    private static final int ARABIC = 1;
    private static final int LATIN = 2;
    private static final int DIGIT = 4;
    private static final int OTHER = 8;

    private Shape() {}

    static int of(char[] letters, int length) {
        int kinds = 0;
        for (int i = 0; i < length; i++) {
            kinds |= kind(letters[i]);
        }
        return kinds * 16 + Math.min(length, 9);
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c >= 'ء' && c <= 'ۿ') {
            return ARABIC;
        }
        return c >= 'a' && c <= 'z' ? LATIN : OTHER;
    }
}
