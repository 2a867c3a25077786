package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Places that are named in a row: in «نابلس والخليل» the second is a town, too, since the first is one and both are of the
 * same country.
 */
final class Enumeration {

    /** What stands between two names of a row: a comma, a dash or the word for and. */
    private static final Pattern JOINT =
            Pattern.compile("[ \u00A0]?[،,][ \u00A0]?و?|[ \u00A0][-–][ \u00A0]?|[ \u00A0]و");

    private static final int LONGEST_JOINT = 4;
    private static final String AND = " و";

    private final Gazetteer gazetteer;
    private final SightingsAt sightings;
    private final IntUnaryOperator linked;

    /**
     * @param linked the entity that a sighting was linked to so far; {@link Name#NO_ENTITY} when there is none
     */
    Enumeration(Gazetteer gazetteer, SightingsAt sightings, IntUnaryOperator linked) {
        this.gazetteer = gazetteer;
        this.sightings = sightings;
        this.linked = linked;
    }

    /** True when a linked place of the country of what these words may name stands right before or behind them in a row. */
    boolean isAmongPlaces(Sighting sighting) {
        return sightings
                .around(sighting.field().part(), sighting.start() - LONGEST_JOINT, sighting.end() + LONGEST_JOINT)
                .anyMatch(other -> isRow(sighting, sightings.get(other)) && isOfSameCountry(sighting, other));
    }

    /** True when a territory that is linked stands right before these words, with the word for and between: «البرازيل ومالي». */
    boolean isBehindTerritory(Sighting sighting) {
        return sightings
                .around(sighting.field().part(), sighting.start() - LONGEST_JOINT, sighting.start())
                .anyMatch(other -> isTerritory(linked.applyAsInt(other))
                        && sightings.get(other).end() + 2 == sighting.start()
                        && between(sightings.get(other), sighting).equals(AND));
    }

    private boolean isTerritory(int entity) {
        return entity != Name.NO_ENTITY && gazetteer.entity(entity).isTerritory();
    }

    private static boolean isRow(Sighting one, Sighting other) {
        return one.start() < other.start() ? isJoint(one, other) : isJoint(other, one);
    }

    private static boolean isJoint(Sighting first, Sighting second) {
        int gap = second.start() - first.end();
        return gap > 0
                && gap <= LONGEST_JOINT
                && JOINT.matcher(between(first, second)).matches();
    }

    private static String between(Sighting one, Sighting other) {
        return one.field().text().original().substring(one.end(), other.start());
    }

    private boolean isOfSameCountry(Sighting sighting, int neighbour) {
        int place = linked.applyAsInt(neighbour);
        if (place == Name.NO_ENTITY || gazetteer.entity(place).kind() != EntityKind.PLACE) {
            return false;
        }
        BitSet near = gazetteer.neighbours(place);
        return sighting.names().stream().anyMatch(name -> shareCountry(near, gazetteer.neighbours(name.entity())));
    }

    private boolean shareCountry(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common.stream().anyMatch(entity -> gazetteer.entity(entity).isTerritory());
    }
}
