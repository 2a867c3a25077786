package io.khabar.enrich.story.key;

import java.util.ArrayList;
import java.util.List;

/** What the people and things of a country are called. */
final class Demonyms {

    private static final String NISBA = "ي";
    private static final List<String> ENDINGS = List.of("", "ة", "ون", "ين", "ات", "تين");

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
                forms.add(word.replace('_', ' ') + ending);
                if (language.equals("ar")) {
                    forms.add("ال" + word.replace("_", " ال") + ending);
                }
            }
        }
        return forms;
    }
}
