package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Which entities are clubs: organisations that have a competition of clubs among their context. */
final class Clubs {

    /** Countries without a code of their own that have national teams, so that «مهاجم إنجلترا» is nobody's club. */
    private static final Set<String> NATIONS =
            Set.of("place:gb-england", "place:gb-scotland", "place:gb-wales", "place:gb-northern-ireland");

    private final List<Entity> entities;
    private final Contexts neighbours;
    private final BitSet competitions;

    Clubs(List<Entity> entities, Contexts neighbours, BitSet competitions) {
        this.entities = entities;
        this.neighbours = neighbours;
        this.competitions = competitions;
    }

    /** True when a club or a competition of clubs is among them. */
    boolean areIn(BitSet linked) {
        return linked.intersects(competitions) || linked.stream().anyMatch(this::isClub);
    }

    /** Clubs among them that play in a competition of this one. */
    int fellows(int club, BitSet linked) {
        BitSet own = (BitSet) neighbours.of(club).clone();
        own.and(competitions);
        return own.isEmpty() || !isClub(club)
                ? 0
                : (int) linked.stream()
                        .filter(other -> other != club
                                && isClub(other)
                                && neighbours.of(other).intersects(own))
                        .count();
    }

    /** True for a place that may have a club: a town, no country. */
    boolean mayHaveOne(int place) {
        Entity entity = entities.get(place);
        return entity.kind() == EntityKind.PLACE
                && !entity.isTerritory()
                && !NATIONS.contains(entity.key())
                && neighbours.of(place).stream()
                        .anyMatch(other -> entities.get(other).isTerritory());
    }

    /** True for a club or a competition of clubs. */
    boolean areIn(int entity) {
        return competitions.get(entity) || isClub(entity);
    }

    /** True for a club. */
    boolean isClub(int entity) {
        return entities.get(entity).kind() == EntityKind.ORGANISATION
                && !competitions.get(entity)
                && neighbours.of(entity).intersects(competitions);
    }
}
