package io.khabar.enrich.story.key;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the people and things of a country are called. */
final class Demonyms {

    private static final String NISBA = "ي";
    private static final List<String> ENDINGS = List.of("", "ا", "ة", "ان", "ون", "ين", "ات", "تان", "تين");

    private Demonyms() {}

    /**
     * All forms. An Arabic word in ي is inflected for gender and number, with and without the article; all else is taken
     * as it is.
     */
    static List<String> of(String language, List<String> words) {
        var forms = new ArrayList<String>();
        for (String word : words) {
            boolean inflected = language.equals("ar") && word.endsWith(NISBA);
            for (String ending : inflected ? ENDINGS : List.of("")) {
                forms.add(inflected(word, "", ending));
                if (language.equals("ar")) {
                    forms.add(inflected(word, "ال", ending));
                }
            }
        }
        return forms;
    }

    /** «الكورية الجنوبية», «جنوب أفريقية»: each part in ي takes the ending, and each takes the article. */
    private static String inflected(String word, String article, String ending) {
        return Stream.of(word.split("_"))
                .map(part -> article + part + (part.endsWith(NISBA) || !word.contains("_") ? ending : ""))
                .collect(Collectors.joining(" "));
    }
}
