package io.khabar.enrich.story.key;

import java.util.ArrayList;
import java.util.List;

/**
 * The cases of a Turkish name of several words. Names of persons and places have an apostrophe before the ending, which
 * cuts it off; names of institutions have none by the rules of spelling: «Dünya Bankasının», «Birleşmiş Milletlere».
 */
final class TurkishCases {

    private static final String LANGUAGE = "tr";
    private static final String VOWELS = "aıoueiöü";
    private static final String BACK = "aıou";
    private static final String HARD = "fstkçşhp";

    private TurkishCases() {}

    /** The name and its other cases; the name alone when it is of another language, of one word or an acronym at its end. */
    static List<String> of(String language, String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean declined = language.equals(LANGUAGE)
                && last.length() < name.length()
                && Character.isLowerCase(last.charAt(last.length() - 1));
        return declined ? cases(name, last) : List.of(name);
    }

    private static List<String> cases(String name, String last) {
        char vowel = lastVowel(last);
        boolean open = VOWELS.indexOf(last.charAt(last.length() - 1)) >= 0;
        String wide = BACK.indexOf(vowel) >= 0 ? "a" : "e";
        String narrow = narrow(vowel);
        String link = open ? "n" : "";
        String stop = !open && HARD.indexOf(last.charAt(last.length() - 1)) >= 0 ? "t" : "d";
        var cases = new ArrayList<String>(List.of(name));
        for (String ending : List.of(
                link + narrow + "n",
                link + wide,
                link + narrow,
                link + stop + wide,
                link + stop + wide + "n",
                (open ? "yl" : "l") + wide)) {
            cases.add(name + ending);
        }
        return cases;
    }

    private static char lastVowel(String word) {
        for (int at = word.length() - 1; at >= 0; at--) {
            if (VOWELS.indexOf(word.charAt(at)) >= 0) {
                return word.charAt(at);
            }
        }
        return 'e';
    }

    private static String narrow(char vowel) {
        return switch (vowel) {
            case 'a', 'ı' -> "ı";
            case 'o', 'u' -> "u";
            case 'ö', 'ü' -> "ü";
            default -> "i";
        };
    }
}
