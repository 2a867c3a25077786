package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.key.StoryField.Part;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The countries that stand inside the names of organisations: «البرلمان العراقي» is the parliament and does not name Iraq
 * besides, but it tells as well as «العراق» does which «المفوضية» or «البصرة» is meant.
 */
final class NationsWithin {

    private final Gazetteer gazetteer;
    private final Sightings sightings;

    NationsWithin(Gazetteer gazetteer, Sightings sightings) {
        this.gazetteer = gazetteer;
        this.sightings = sightings;
    }

    /** The territories named inside what was seen. */
    BitSet of(List<Sighting> seen, @Nullable String language) {
        var found = new BitSet();
        for (Sighting sighting : seen) {
            Name name = sighting.only(Strength.STRONG);
            if (name != null && gazetteer.entity(name.entity()).kind() == EntityKind.ORGANISATION) {
                String literal = sighting.literal();
                int space = literal.indexOf(' ');
                if (space >= 0) {
                    add(literal.substring(space + 1), language, found);
                    add(literal.substring(0, literal.lastIndexOf(' ')), language, found);
                }
            }
        }
        return found;
    }

    private void add(String part, @Nullable String language, BitSet found) {
        for (Sighting inner : sightings.in(StoryField.of(Part.KEYWORD, part), language)) {
            for (Name name : inner.names()) {
                boolean sure = name.strength() == Strength.STRONG || name.strength() == Strength.DEMONYM;
                if (sure && gazetteer.entity(name.entity()).isTerritory()) {
                    found.set(name.entity());
                }
            }
        }
    }
}
