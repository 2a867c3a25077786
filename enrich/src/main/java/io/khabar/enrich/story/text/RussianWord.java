package io.khabar.enrich.story.text;

import java.util.List;

/**
 * The part of a common Russian word that its cases, numbers and genders have in common, or nearly so: «партия», «партии» and
 * «партиями» are «парти». Letters are folded: «й» is «и».
 */
public final class RussianWord {

    private static final int FEWEST = 3;

    /** Letters before which «ий» and «ие» end an adjective. */
    private static final String OF_ADJECTIVES = "кгхшщжч";

    private static final List<String> ADJECTIVE_ENDINGS = List.of("ии", "ие");

    /** The longest first. */
    private static final List<String> ENDINGS = List.of(
            "ами", "ями", "ыми", "ими", "ого", "его", "ому", "ему", "ам", "ям", "ом", "ем", "ов", "ев", "ах", "ях",
            "ои", "еи", "ая", "яя", "ое", "ее", "ую", "юю", "ыи", "ым", "им", "ых", "их", "ые", "ью", "а", "я", "о",
            "е", "и", "ы", "у", "ю", "ь");

    private RussianWord() {}

    /** A folded word without its ending. */
    public static String stem(String folded) {
        char[] letters = folded.toCharArray();
        return folded.substring(0, end(letters, 0, letters.length));
    }

    /** Where the ending of a word begins. */
    static int end(char[] letters, int from, int to) {
        for (String ending : ADJECTIVE_ENDINGS) {
            int at = to - ending.length();
            if (endsWith(letters, from, to, ending) && OF_ADJECTIVES.indexOf(letters[at - 1]) >= 0) {
                return at;
            }
        }
        for (String ending : ENDINGS) {
            if (endsWith(letters, from, to, ending)) {
                return to - ending.length();
            }
        }
        return to;
    }

    private static boolean endsWith(char[] letters, int from, int to, String ending) {
        int at = to - ending.length();
        if (at - from < FEWEST) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (letters[at + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
