package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.Folding;
import java.util.List;

/** Whether a first name is a person's own, however it is spelled: «ديميتري» and «دميتري», "Dmitri" and "Dmitry". */
final class FirstName {

    private static final String VOWELS = "اويءهaeiouyаеиоуыэюяёйь";
    private static final int FEWEST_LETTERS = 2;

    private FirstName() {}

    /**
     * True when a name of the person begins with the word, vowels and long vowels left out.
     *
     * @param word folded
     */
    static boolean isOf(Entity person, String word) {
        String consonants = consonants(word);
        return consonants.length() >= FEWEST_LETTERS
                && person.strong().values().stream().flatMap(List::stream).anyMatch(name -> begins(name, consonants));
    }

    private static boolean begins(String name, String consonants) {
        int end = name.indexOf(' ');
        return end > 0 && consonants(Folding.fold(name.substring(0, end))).equals(consonants);
    }

    private static String consonants(String folded) {
        var consonants = new StringBuilder(folded.length());
        folded.chars().filter(letter -> VOWELS.indexOf(letter) < 0).forEach(letter -> consonants.append((char) letter));
        return consonants.toString();
    }
}
