package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import java.util.function.IntUnaryOperator;

/**
 * Tells names from the ordinary words that are written like them: «صور» is Tyre, and pictures. Context is not enough, nor is
 * the tagger alone.
 */
final class CommonWords {

    private final Gazetteer gazetteer;
    private final SightingsAt places;
    private final TaggedNames tagged;
    private final NamedContext context;
    private final IntUnaryOperator linked;

    /** @param linked the entity that a sighting was linked to so far */
    CommonWords(
            Gazetteer gazetteer,
            SightingsAt places,
            TaggedNames tagged,
            NamedContext context,
            IntUnaryOperator linked) {
        this.gazetteer = gazetteer;
        this.places = places;
        this.tagged = tagged;
        this.context = context;
        this.linked = linked;
    }

    /** True for a name of one word that is an ordinary one, too. */
    boolean are(Sighting sighting) {
        return sighting.names().stream().allMatch(Name::single)
                && gazetteer.words().common().contains(sighting.field().text(), sighting.firstWord());
    }

    /** By the tagger, by the word before it («محافظة البيضاء»), or by the company that it keeps («نابلس والخليل»). */
    boolean isSeenAsPlace(Sighting sighting) {
        return tagged.isPlace(sighting)
                || sighting.beside().placeWord()
                || new Enumeration(gazetteer, places, linked).isAmongPlaces(sighting);
    }

    /** «مدرب الاتفاق», in a story of clubs. */
    boolean isSeenAsClub(Sighting sighting) {
        return sighting.bare()
                && context.hasClubs()
                && (sighting.beside().team() || tagged.isSurely(sighting, EntityKind.ORGANISATION));
    }
}
