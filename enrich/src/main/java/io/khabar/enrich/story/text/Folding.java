package io.khabar.enrich.story.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;

/**
 * The one normal form that names, lexicons and texts are compared in: compatibility decomposition without marks, case
 * folded, the Arabic letters that are written in several ways made one, all digits ASCII. What is neither letter nor
 * digit is a {@link #GAP}. Depends on ICU's Unicode tables only, so that it is the same on every JDK and in every locale.
 */
public final class Folding {

    /** Between words. */
    static final char GAP = ' ';

    /** Vanishes: a vowel mark, the tatweel, a direction mark. */
    static final char NOTHING = '\0';

    /** Becomes several letters: see {@link #spread}. */
    static final char SEVERAL = '\uFFFF';

    private static final String WRITTEN = "ىیېئےۓةہھۂۃۀەکڪؤٱںıøđłħ";
    private static final String READ = "ييييييهههههههككوانiodlh";

    private static final char ZWNJ = '\u200C';
    private static final char TATWEEL = '\u0640';

    private static final Map<Character, String> SPREAD = new HashMap<>();
    private static final char[] TABLE = table();

    private Folding() {}

    /** The folded words of a text, one space between them. */
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        int count = 0;
        boolean between = false;
        for (int at = 0; at < folded.length; at++) {
            char c = text.charAt(at);
            char letter = TABLE[c];
            if (letter == SEVERAL || c == ZWNJ) {
                return joined(FoldedText.of(text));
            }
            if (letter > GAP) {
                if (between && count > 0) {
                    folded[count++] = GAP;
                }
                folded[count++] = letter;
            }
            between = letter == GAP || (between && letter == NOTHING);
        }
        return new String(folded, 0, count);
    }

    private static String joined(FoldedText words) {
        var folded = new StringBuilder(words.original().length());
        for (int i = 0; i < words.size(); i++) {
            folded.append(i == 0 ? "" : " ").append(words.word(i));
        }
        return folded.toString();
    }

    /** The folded character, or one of {@link #GAP}, {@link #NOTHING} and {@link #SEVERAL}. */
    static char of(char c) {
        return TABLE[c];
    }

    /** The letters of a character that folds to {@link #SEVERAL}. */
    static String spread(char c) {
        return SPREAD.getOrDefault(c, "");
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = entry((char) c);
        }
        return table;
    }

    private static char entry(char c) {
        if (Character.isSurrogate(c) || c == ZWNJ) {
            return GAP;
        }
        return folded(c);
    }

    private static char folded(char c) {
        var letters = new StringBuilder();
        decomposed(c).codePoints().forEach(part -> append(letters, part));
        if (letters.length() > 1) {
            String several = letters.toString().strip();
            if (several.length() > 1) {
                SPREAD.put(c, several);
                return SEVERAL;
            }
            return several.isEmpty() ? GAP : several.charAt(0);
        }
        return letters.isEmpty() ? NOTHING : letters.charAt(0);
    }

    private static String decomposed(char c) {
        boolean syllable = UScript.getScript(c) == UScript.HANGUL;
        String parts = syllable ? null : Normalizer2.getNFKDInstance().getDecomposition(c);
        return parts == null ? Character.toString(c) : parts;
    }

    private static void append(StringBuilder letters, int part) {
        if (vanishes(part)) {
            return;
        }
        int digit = UCharacter.digit(part, 10);
        if (digit >= 0) {
            letters.append((char) ('0' + digit));
        } else if (!UCharacter.isLetterOrDigit(part) && !isMark(part)) {
            letters.append(GAP);
        } else {
            letters.append(read(UCharacter.foldCase(Character.toString(part), true)));
        }
    }

    private static String read(String letter) {
        return switch (letter) {
            case "æ" -> "ae";
            case "œ" -> "oe";
            default -> {
                int known = letter.length() == 1 ? WRITTEN.indexOf(letter.charAt(0)) : -1;
                yield known < 0 ? letter : READ.substring(known, known + 1);
            }
        };
    }

    private static boolean vanishes(int c) {
        int type = UCharacter.getType(c);
        return c == TATWEEL || type == ECharacterCategory.FORMAT || (isMark(c) && !carriesVowel(c));
    }

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == ECharacterCategory.NON_SPACING_MARK
                || type == ECharacterCategory.ENCLOSING_MARK
                || type == ECharacterCategory.COMBINING_SPACING_MARK;
    }

    /** In the scripts of India and South-East Asia a mark is a vowel, which no reader leaves out. */
    private static boolean carriesVowel(int c) {
        return switch (UScript.getScript(c)) {
            case UScript.INHERITED,
                    UScript.COMMON,
                    UScript.ARABIC,
                    UScript.HEBREW,
                    UScript.LATIN,
                    UScript.CYRILLIC,
                    UScript.GREEK,
                    UScript.SYRIAC -> false;
            default -> true;
        };
    }
}
