package io.khabar.enrich.story.key;

import com.ibm.icu.lang.UCharacter;
import io.khabar.enrich.story.text.FoldedText;

/** How a name must be written, in scripts that have capitals: "Turkey" is not "turkey", "US" is not "us". */
enum LetterCase {
    ANY,
    CAPITAL,
    ACRONYM;

    private static final int SHORT_ACRONYM = 3;

    /** What a name asks for, by the way it is written itself. */
    static LetterCase of(String name) {
        if (!UCharacter.isUpperCase(name.codePointAt(0))) {
            return ANY;
        }
        boolean lower = name.codePoints().anyMatch(UCharacter::isLowerCase);
        long upper = name.codePoints().filter(UCharacter::isUpperCase).count();
        return !lower && upper > 1 ? ACRONYM : CAPITAL;
    }

    /**
     * True when the words are written as the name asks.
     *
     * @param shouting true for a text all in capitals, where a short acronym may be a common word
     */
    boolean fits(FoldedText text, int firstWord, int lastWord, boolean shouting) {
        return switch (this) {
            case ANY -> true;
            case CAPITAL -> startsUpper(text, firstWord);
            case ACRONYM ->
                isUpper(text, firstWord, lastWord)
                        && !(shouting && text.end(lastWord) - text.start(firstWord) <= SHORT_ACRONYM);
        };
    }

    /** True when the word begins with a capital. */
    static boolean startsUpper(FoldedText text, int word) {
        int c = text.original().codePointAt(text.start(word));
        return UCharacter.isUpperCase(c) || UCharacter.isTitleCase(c);
    }

    /** True when most words with capitals and small letters begin with a capital. */
    static boolean isTitle(FoldedText text) {
        int capital = 0;
        int cased = 0;
        for (int i = 0; i < text.size(); i++) {
            boolean upper = startsUpper(text, i);
            capital += upper ? 1 : 0;
            cased += upper || UCharacter.isLowerCase(text.original().codePointAt(text.start(i))) ? 1 : 0;
        }
        return capital * 10 >= cased * 6;
    }

    /** True when the text has capitals and hardly a small letter. */
    static boolean isShouting(FoldedText text) {
        long upper =
                text.original().codePoints().filter(UCharacter::isUpperCase).count();
        return upper > 0
                && text.original().codePoints().filter(UCharacter::isLowerCase).count() * 5 < upper;
    }

    private static boolean isUpper(FoldedText text, int firstWord, int lastWord) {
        for (int at = text.start(firstWord); at < text.end(lastWord); at++) {
            if (UCharacter.isLowerCase(text.original().charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
