package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.Folding;
import java.util.HashSet;
import java.util.Set;

/** By what names of several words a story calls the persons that were linked. */
final class PersonsNames {

    private final Set<String> names = new HashSet<>();
    private final Set<String> endings = new HashSet<>();

    void add(Sighting sighting) {
        String name = Folding.fold(sighting.literal());
        if (names.add(name)) {
            for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
                endings.add(name.substring(space + 1));
            }
        }
    }

    /** True when one of the names goes on behind its first words with these, to its end. */
    boolean haveEnding(String words) {
        return endings.contains(words);
    }
}
