package io.khabar.tagger.onnx;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/**
 * How the letters of a text are changed before it is cut, as BERT's "basic tokenizer" does it.
 *
 * @param clean whether control and format characters are left out, and every kind of space becomes a blank
 * @param spaceIdeographs whether each Chinese character stands alone
 * @param stripAccents whether marks are taken off their letters
 * @param lowerCase whether letters are lower-cased
 */
record LetterRules(boolean clean, boolean spaceIdeographs, boolean stripAccents, boolean lowerCase) {

    /** Changes nothing. */
    static final LetterRules NONE = new LetterRules(false, false, false, false);

    private static final int REPLACEMENT = 0xFFFD;
    private static final int[] IDEOGRAPHS = {
        0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0x20000, 0x2A6DF, 0x2A700, 0x2CEAF, 0x2F800, 0x2FA1F
    };

    String apply(String text) {
        String shown = clean ? cleaned(text) : text;
        String spaced = spaceIdeographs ? spaced(shown) : shown;
        String bare = stripAccents ? stripped(spaced) : spaced;
        return lowerCase ? lowered(bare) : bare;
    }

    private static String cleaned(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0 && c != REPLACEMENT && !isControl(c))
                .forEach(c -> kept.appendCodePoint(UCharacter.isUWhiteSpace(c) ? ' ' : c));
        return kept.toString();
    }

    private static String spaced(String text) {
        if (text.codePoints().noneMatch(LetterRules::isIdeograph)) {
            return text;
        }
        var spaced = new StringBuilder(text.length() + 2);
        text.codePoints().forEach(c -> {
            if (isIdeograph(c)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
            } else {
                spaced.appendCodePoint(c);
            }
        });
        return spaced.toString();
    }

    private static String stripped(String text) {
        var kept = new StringBuilder(text.length());
        Normalizer2.getNFDInstance()
                .normalize(text)
                .codePoints()
                .filter(c -> UCharacter.getType(c) != ECharacterCategory.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Each letter by itself: a sigma that ends a word is one like others. */
    private static String lowered(String text) {
        var lowered = new StringBuilder(text.length());
        text.codePoints().forEach(c -> lowered.append(UCharacter.toLowerCase(Locale.ROOT, Character.toString(c))));
        return lowered.toString();
    }

    private static boolean isControl(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.CONTROL,
                    ECharacterCategory.FORMAT,
                    ECharacterCategory.PRIVATE_USE,
                    ECharacterCategory.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        for (int i = 0; i < IDEOGRAPHS.length; i += 2) {
            if (c >= IDEOGRAPHS[i] && c <= IDEOGRAPHS[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
