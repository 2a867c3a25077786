package io.khabar.ingest.charset;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * Whether a decoded text looks like writing, so that a wrongly guessed encoding is refused.
 *
 * <p>Text of the wrong encoding gives itself away above ASCII: control signs, letters of several scripts, capitals in
 * mid-word, or "Latin" without any ASCII letters. Arabic in windows-1256 read as windows-1252 shows the last two.
 */
final class Plausibility {
    private static final double LETTERS = 0.6;
    private static final double ONE_SCRIPT = 0.8;
    /** Of a script other than Latin: fewer are as likely noise. */
    private static final int FEWEST_LETTERS = 10;

    private static final double CAPITALS = 0.4;
    private static final double ACCENTED = 0.5;

    private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    private int above;
    private int letters;
    private int capitals;
    private int small;
    private int asciiLetters;
    private int impossible;

    private Plausibility(String text) {
        text.codePoints().forEach(this::count);
    }

    static boolean of(String text) {
        return new Plausibility(text).holds();
    }

    private void count(int c) {
        if (c <= 0x7F) {
            asciiLetters += Character.isLetter(c) ? 1 : 0;
            return;
        }
        above++;
        if (impossible(c)) {
            impossible++;
        } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            countLetter(c);
        }
    }

    private void countLetter(int c) {
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        small += Character.isLowerCase(c) ? 1 : 0;
        UnicodeScript script = UnicodeScript.of(c);
        if (script != UnicodeScript.INHERITED && script != UnicodeScript.COMMON) {
            scripts.merge(script, 1, Integer::sum);
        }
    }

    private boolean holds() {
        if (above == 0 || impossible > 0 || letters < LETTERS * above) {
            return false;
        }
        boolean capitalsInPlace = capitals <= CAPITALS * (capitals + small);
        boolean latin = scripts.getOrDefault(UnicodeScript.LATIN, 0) >= ONE_SCRIPT * letters;
        return capitalsInPlace && (latin ? letters <= ACCENTED * asciiLetters : oneOtherScript());
    }

    private boolean oneOtherScript() {
        int eastAsian = sum(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
        int most = scripts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int all = scripts.values().stream().mapToInt(Integer::intValue).sum();
        return Math.max(most, eastAsian) >= Math.max(FEWEST_LETTERS, ONE_SCRIPT * all);
    }

    private int sum(UnicodeScript... of) {
        int sum = 0;
        for (UnicodeScript script : of) {
            sum += scripts.getOrDefault(script, 0);
        }
        return sum;
    }

    private static boolean impossible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || c == 0xFFFD
                || (c >= 0x2500 && c <= 0x259F);
    }
}
