package io.khabar.enrich.story.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cases of a Russian name of one word, by its ending. Forms that no case has are no words, and do no harm. */
final class RussianCases {

    private static final String LANGUAGE = "ru";
    private static final int FEWEST_LETTERS = 4;
    private static final String CONSONANTS = "бвгджзклмнпрстфхцчшщ";

    /** Endings, the longest first, each with what stands in its place. */
    private static final List<Map.Entry<String, List<String>>> ENDINGS = List.of(
            Map.entry("ский", List.of("ского", "скому", "ским", "ском")),
            Map.entry("ия", List.of("ии", "ию", "ией")),
            Map.entry("ка", List.of("ки", "ке", "ку", "кой")),
            Map.entry("га", List.of("ги", "ге", "гу", "гой")),
            Map.entry("ов", List.of("ова", "ову", "овым", "овом", "ове")),
            Map.entry("ев", List.of("ева", "еву", "евым", "евом", "еве")),
            Map.entry("ин", List.of("ина", "ину", "иным", "ином", "ине")),
            Map.entry("а", List.of("ы", "е", "у", "ой")),
            Map.entry("я", List.of("и", "е", "ю", "ей")),
            Map.entry("ь", List.of("я", "ю", "ем", "е", "и", "ью")),
            Map.entry("й", List.of("я", "ю", "ем", "е")));

    private RussianCases() {}

    /**
     * The name and its other cases; the name alone when it is of another language, short or an acronym. Of names of several words
     * those of two with capitals are declined, as persons' are: «Владимиру Путину».
     */
    static List<String> of(String language, String name) {
        if (!language.equals(LANGUAGE)) {
            return List.of(name);
        }
        int space = name.indexOf(' ');
        if (space < 0) {
            return word(name);
        }
        String last = name.substring(space + 1);
        boolean person = Character.isUpperCase(last.charAt(0)) && last.indexOf(' ') < 0;
        return person ? both(word(name.substring(0, space)), word(last)) : List.of(name);
    }

    private static List<String> both(List<String> first, List<String> last) {
        var cases = new ArrayList<String>();
        first.forEach(one -> last.forEach(other -> cases.add(one + " " + other)));
        return cases;
    }

    private static List<String> word(String name) {
        boolean declined = name.length() >= FEWEST_LETTERS && LetterCase.of(name) != LetterCase.ACRONYM;
        return declined ? cases(name) : List.of(name);
    }

    private static List<String> cases(String name) {
        for (Map.Entry<String, List<String>> ending : ENDINGS) {
            if (name.endsWith(ending.getKey())) {
                String stem = name.substring(0, name.length() - ending.getKey().length());
                return with(name, stem, ending.getValue());
            }
        }
        boolean consonant = CONSONANTS.indexOf(name.charAt(name.length() - 1)) >= 0;
        return consonant ? with(name, name, List.of("а", "у", "ом", "ем", "е")) : List.of(name);
    }

    private static List<String> with(String name, String stem, List<String> endings) {
        var cases = new ArrayList<String>(List.of(name));
        endings.forEach(ending -> cases.add(stem + ending));
        return cases;
    }
}
