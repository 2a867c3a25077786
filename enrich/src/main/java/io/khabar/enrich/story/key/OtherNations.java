package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.Name.Strength;
import org.jspecify.annotations.Nullable;

/** Tells by the word for a nation beside a name that it is not the entity that is called so elsewhere. */
final class OtherNations {

    /** Characters between the nation and the name: "Ukraine's foreign ministry", «ministère de la Santé du Liban». */
    private static final int BEFORE = 3;

    private static final int BEHIND = 7;

    private static final String ARTICLE = "ال";
    private static final String MASCULINE = "ي";
    private static final String FEMININE = "ية";

    private final Gazetteer gazetteer;
    private final SightingsAt sightings;

    OtherNations(Gazetteer gazetteer, SightingsAt sightings) {
        this.gazetteer = gazetteer;
        this.sightings = sightings;
    }

    /** «النصر العماني»: an organisation's short name with the word for a nation behind it that is not its own. */
    boolean isBehind(Sighting sighting, Name name) {
        return gazetteer.entity(name.entity()).kind() == EntityKind.ORGANISATION
                && sightings.near(sighting, 0, 1).stream()
                        .filter(other -> other.isRightBehind(sighting))
                        .map(other -> other.only(Strength.DEMONYM))
                        .anyMatch(nation -> nation != null && isOther(nation, name));
    }

    /** «هيئة السوق المالية العمانية»: what bodies are called, with the word for another nation behind it. */
    boolean isBehindBody(Sighting sighting, Name name) {
        return !name.single()
                && gazetteer.words().bodies().contains(sighting.field().text(), sighting.firstWord())
                && gazetteer.neighbours(name.entity()).stream()
                        .anyMatch(other -> gazetteer.entity(other).isTerritory())
                && isBehind(sighting, name);
    }

    /** «الروماني سان مارتن»: a place's name right behind the word for a man of another nation is what he is called. */
    boolean isBeforeNamesake(Sighting sighting, Name name) {
        return gazetteer.entity(name.entity()).kind() == EntityKind.PLACE
                && sighting.bare()
                && sightings.near(sighting, 1, 0).stream()
                        .filter(other -> sighting.isRightBehind(other) && isMan(other))
                        .map(other -> other.only(Strength.DEMONYM))
                        .anyMatch(nation -> nation != null && isOther(nation, name));
    }

    /** «كوبنهاغن الدنماركية»: the town is feminine, its club is not. */
    boolean isBehindTown(Sighting sighting) {
        return sightings.near(sighting, 0, 1).stream()
                .anyMatch(other -> other.isRightBehind(sighting)
                        && other.only(Strength.DEMONYM) != null
                        && other.literal().startsWith(ARTICLE)
                        && other.literal().endsWith(FEMININE));
    }

    private static boolean isMan(Sighting nation) {
        return nation.literal().startsWith(ARTICLE) && nation.literal().endsWith(MASCULINE);
    }

    /** "Ukraine's foreign ministry" in a story on Russia. */
    boolean isBeside(Sighting sighting, Name name) {
        for (Sighting other : sightings.near(sighting, BEFORE, BEHIND)) {
            if (isNear(other, sighting)) {
                Name nation = nation(other);
                if (nation != null && isOther(nation, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNear(Sighting other, Sighting sighting) {
        int before = sighting.start() - other.end();
        int behind = other.start() - sighting.end();
        return (before > 0 && before <= BEFORE) || (behind > 0 && behind <= BEHIND);
    }

    /** The territory that the words name, by itself or its people. */
    private @Nullable Name nation(Sighting sighting) {
        Name name = sighting.only(Strength.DEMONYM);
        Name nation = name == null ? sighting.only(Strength.STRONG) : name;
        return nation != null && gazetteer.entity(nation.entity()).isTerritory() ? nation : null;
    }

    private boolean isOther(Name nation, Name name) {
        return nation.entity() != name.entity()
                && !gazetteer.neighbours(name.entity()).get(nation.entity());
    }
}
