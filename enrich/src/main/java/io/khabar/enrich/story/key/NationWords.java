package io.khabar.enrich.story.key;

import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.key.Sighting.Marks;
import io.khabar.enrich.story.text.Folding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells words for a nation that mean it from surnames, languages and what else is written like them. */
final class NationWords {

    private final Gazetteer gazetteer;
    private final List<Sighting> sightings;
    private final TaggedNames tagged;
    private @Nullable Set<String> surnames;

    NationWords(Gazetteer gazetteer, List<Sighting> sightings, TaggedNames tagged) {
        this.gazetteer = gazetteer;
        this.sightings = sightings;
        this.tagged = tagged;
    }

    /** The nation that the words mean beside an office or body: «الرئيس الفرنسي»; null where they stand otherwise. */
    @Nullable
    Name speaking(Sighting sighting, Strength strength) {
        boolean speaks = sighting.beside().body() && !sighting.beside().givenName();
        return speaks ? sighting.only(strength) : null;
    }

    /** The nation that the words mean anywhere; null when they mean something else, too, or are somebody's surname in the story. */
    @Nullable
    Name describing(Sighting sighting, Strength strength) {
        String word = Folding.fold(sighting.literal());
        boolean doubtful = gazetteer.words().doubtful().contains(word);
        boolean nickname = sighting.beside().marks() == Marks.QUOTES;
        return doubtful
                        || nickname
                        || isLanguage(sighting)
                        || isSurname(sighting)
                        || surnames().contains(word)
                ? null
                : sighting.only(strength);
    }

    /** «بالروسية»: in Russian. */
    private static boolean isLanguage(Sighting sighting) {
        String text = sighting.field().text().original();
        return !sighting.bare()
                && text.startsWith("ب", sighting.start() - 1)
                && text.startsWith("ال", sighting.start())
                && text.startsWith("ة", sighting.end() - 1);
    }

    /** Words by which the story calls persons: those that end somebody's name. */
    private Set<String> surnames() {
        if (surnames == null) {
            surnames = sightings.stream()
                    .filter(sighting -> sighting.only(Strength.DEMONYM) != null && isSurname(sighting))
                    .map(sighting -> Folding.fold(sighting.literal()))
                    .collect(Collectors.toSet());
        }
        return surnames;
    }

    private boolean isSurname(Sighting sighting) {
        return sighting.beside().givenName()
                || sighting.beside().capital()
                || sighting.isBehindSon()
                || sighting.isBehindFather()
                || tagged.isOfPerson(sighting);
    }
}
