package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import java.util.BitSet;

/** Which entities a story has so far, and how much of the context of another one is among them. */
final class NamedContext {

    private final Gazetteer gazetteer;
    private final BitSet named;

    /** @param named known before anything was linked; grows with what is added */
    NamedContext(Gazetteer gazetteer, BitSet named) {
        this.gazetteer = gazetteer;
        this.named = named;
    }

    void add(BitSet entities) {
        named.or(entities);
    }

    /** True when a club or a competition of clubs is named. */
    boolean hasClubs() {
        return gazetteer.clubs().areIn(named);
    }

    /**
     * How many of an entity's context are named, clubs that play where it does among them; as many as can be when it is named
     * itself.
     */
    int weight(int entity) {
        if (named.get(entity)) {
            return Integer.MAX_VALUE;
        }
        EntityKind kind = gazetteer.entity(entity).kind();
        if (kind == EntityKind.PERSON) {
            return 0;
        }
        int weight = Math.max(shared(entity), gazetteer.clubs().fellows(entity, named));
        return weight == 0 && kind == EntityKind.PLACE && isOfCountryNamed(entity) ? 1 : weight;
    }

    /** The same for a club or paper, but that clubs which play where it does are not enough. */
    int weightWithoutClubs(int entity) {
        return named.get(entity) ? Integer.MAX_VALUE : shared(entity);
    }

    /** True for a name of several words of an entity of some country, where the story names other countries only. */
    boolean isOfOtherCountry(Name name) {
        return !name.single()
                && gazetteer.neighbours(name.entity()).stream().anyMatch(this::isTerritory)
                && named.stream().anyMatch(this::isTerritory);
    }

    /** Where a city's country is not named, its president or another city of it vouches for the city. */
    private boolean isOfCountryNamed(int place) {
        BitSet near = gazetteer.neighbours(place);
        for (int other = named.nextSetBit(0); other >= 0; other = named.nextSetBit(other + 1)) {
            BitSet common = (BitSet) near.clone();
            common.and(gazetteer.neighbours(other));
            if (common.stream().anyMatch(this::isTerritory)) {
                return true;
            }
        }
        return false;
    }

    private int shared(int entity) {
        BitSet shared = (BitSet) gazetteer.neighbours(entity).clone();
        shared.and(named);
        return shared.cardinality();
    }

    private boolean isTerritory(int entity) {
        return gazetteer.entity(entity).isTerritory();
    }
}
