package io.khabar.enrich.story.split;

/** Tells scripts apart by a text's first letter. */
final class Scripts {

    private Scripts() {}

    static boolean isArabic(String text) {
        int letter = firstLetter(text);
        return letter >= 0 && Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    /** Scripts that put no space between words. */
    static boolean isUnspaced(char c) {
        return (c >= '\u3040' && c <= '\u30FF') || (c >= '\u3400' && c <= '\u9FFF') || (c >= '\u0E00' && c <= '\u0E7F');
    }

    private static int firstLetter(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isLetter(text.charAt(at))) {
                return text.charAt(at);
            }
        }
        return -1;
    }
}
