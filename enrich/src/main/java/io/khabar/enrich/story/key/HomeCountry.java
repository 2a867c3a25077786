package io.khabar.enrich.story.key;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The country that a story is about: the one that far most of what it names belongs to. */
final class HomeCountry {

    private static final int FEWEST_MENTIONS = 3;
    private static final int TIMES_OTHERS = 3;

    private final Gazetteer gazetteer;
    private final Map<Integer, Integer> mentions = new HashMap<>();

    HomeCountry(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Counts one mention of an entity. */
    void count(int entity) {
        int country = country(entity);
        if (country != Name.NO_ENTITY) {
            mentions.merge(country, 1, Integer::sum);
        }
    }

    /**
     * The territory whose names, towns, people and bodies were counted three times as often as those of any other.
     *
     * @return an entity of the gazetteer; {@link Name#NO_ENTITY} when no country stands out
     */
    int get() {
        int home = Name.NO_ENTITY;
        int most = 0;
        int second = 0;
        for (Map.Entry<Integer, Integer> entry : mentions.entrySet()) {
            if (entry.getValue() > most) {
                second = most;
                most = entry.getValue();
                home = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        return most >= FEWEST_MENTIONS && most >= TIMES_OTHERS * second ? home : Name.NO_ENTITY;
    }

    /** The territory itself, or the only one that the entity stands beside. */
    private int country(int entity) {
        if (gazetteer.entity(entity).isTerritory()) {
            return entity;
        }
        BitSet near = gazetteer.neighbours(entity);
        int[] countries = near.stream()
                .filter(other -> gazetteer.entity(other).isTerritory())
                .toArray();
        return countries.length == 1 ? countries[0] : Name.NO_ENTITY;
    }
}
