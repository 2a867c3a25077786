package io.khabar.enrich.story.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.Normalizer2;

/**
 * A text as a reader sees it: compatibility composed (NFKC), without vowel marks of Arabic, tatweel and format
 * characters, and with one space for every run of white space. Case, punctuation and the forms of hamza stay.
 */
public final class CleanForm {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final char TATWEEL = '\u0640';
    private static final char SMALL_ALEF = '\u0670';
    private static final char FIRST_MARK = '\u064B';
    private static final char LAST_MARK = '\u0652';

    private static final byte STAYS = 0;
    private static final byte SPACE = 1;
    private static final byte VANISHES = 2;
    private static final byte[] KINDS = kinds();

    private CleanForm() {}

    /** The clean form. */
    public static String of(String text) {
        String composed = NFKC.normalize(text);
        var clean = new StringBuilder(composed.length());
        boolean gap = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            byte kind = KINDS[c];
            gap |= kind == SPACE;
            if (kind == STAYS) {
                clean.append(gap && !clean.isEmpty() ? " " : "").append(c);
                gap = false;
            }
        }
        return clean.toString();
    }

    private static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            boolean space = UCharacter.isUWhiteSpace(c);
            kinds[c] = space ? SPACE : vanishes(c) ? VANISHES : STAYS;
        }
        return kinds;
    }

    private static boolean vanishes(int c) {
        return c == TATWEEL
                || c == SMALL_ALEF
                || (c >= FIRST_MARK && c <= LAST_MARK)
                || UCharacter.getType(c) == ECharacterCategory.FORMAT;
    }
}
