package io.khabar.enrich.story.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.BitSet;

/**
 * How much of a text is written in each script. A character that stands for a syllable or word counts as two letters; a word in
 * Latin letters with a capital counts half, because names of companies stand in Latin letters in texts of all scripts.
 */
final class ScriptCounts {

    private static final int LETTER = 2;

    private static final int SCRIPTS = UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1;

    private final int[] weights = new int[SCRIPTS];
    private int letters;
    private int total;

    private ScriptCounts() {}

    static ScriptCounts of(String text) {
        var counts = new ScriptCounts();
        boolean inWord = false;
        boolean capital = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter) {
                capital = inWord ? capital : Character.isUpperCase(c);
                counts.add(UScript.getScript(c), capital);
            }
            inWord = letter;
        }
        return counts;
    }

    /** Letters of all scripts. */
    int letters() {
        return letters;
    }

    /** The part of the text that is in one of the scripts, 0 to 1. */
    double share(BitSet scripts) {
        int in = 0;
        for (int script = scripts.nextSetBit(0); script >= 0; script = scripts.nextSetBit(script + 1)) {
            in += weights[script];
        }
        return total == 0 ? 0 : (double) in / total;
    }

    private void add(int script, boolean capital) {
        int weight = weight(script, capital);
        letters++;
        total += weight;
        weights[script] += weight;
    }

    private static int weight(int script, boolean capital) {
        return switch (script) {
            case UScript.LATIN -> capital ? LETTER / 2 : LETTER;
            case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.ETHIOPIC -> LETTER * 2;
            default -> LETTER;
        };
    }
}
