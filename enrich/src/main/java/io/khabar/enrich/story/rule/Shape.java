package io.khabar.enrich.story.rule;

import com.ibm.icu.lang.UCharacter;

/** How a word is written. */
enum Shape {
    LOWER,
    CAPITAL,
    /** One capital letter. */
    INITIAL,
    /** Capitals only, two at least. */
    ACRONYM,
    NUMBER,
    /** Of a script without capitals. */
    UNCASED;

    /** The shape of the word between two UTF-16 offsets. */
    static Shape of(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (UCharacter.isDigit(first)) {
            return NUMBER;
        }
        if (UCharacter.isLowerCase(first)) {
            return LOWER;
        }
        if (!UCharacter.isUpperCase(first) && !UCharacter.isTitleCase(first)) {
            return UNCASED;
        }
        return ofCapital(text, start + Character.charCount(first), end);
    }

    private static Shape ofCapital(String text, int second, int end) {
        boolean upper = false;
        for (int at = second; at < end; at++) {
            char c = text.charAt(at);
            if (UCharacter.isLowerCase(c)) {
                return CAPITAL;
            }
            upper |= UCharacter.isUpperCase(c);
        }
        return upper ? ACRONYM : INITIAL;
    }
}
