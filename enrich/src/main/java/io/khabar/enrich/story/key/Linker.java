package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.text.Folding;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the sightings of one story name, in this order: names that link alone; demonyms beside an office or body;
 * weak names beside their entity or its context, twice, so that a country found so
 * vouches for its cities; surnames of people linked so far; demonyms that are nobody's surname; weak names once more;
 * weak names of places and organisations that the tagger takes for one. What stays doubtful is not linked.
 */
final class Linker {

    private static final int ENOUGH_CONTEXT = 2;

    private final Gazetteer gazetteer;
    private final List<Sighting> sightings;
    private final @Nullable Link[] links;
    private final BitSet linked = new BitSet();
    private final BitSet support;
    private final TaggedNames tagged;
    private final ShortNamesOfBodies bodies;
    private final OtherNations nations;
    private final SightingsAt places;
    private final PersonsNames persons = new PersonsNames();
    private final HomeCountry home;
    private final Namesakes namesakes;
    private @Nullable Set<String> surnames;

    private Linker(Gazetteer gazetteer, List<Sighting> sightings, BitSet support, TaggedNames tagged) {
        this.gazetteer = gazetteer;
        this.sightings = sightings;
        this.links = new Link[sightings.size()];
        this.support = support;
        this.tagged = tagged;
        this.bodies = new ShortNamesOfBodies(gazetteer);
        this.home = new HomeCountry(gazetteer);
        this.places = new SightingsAt(sightings);
        this.nations = new OtherNations(gazetteer, places);
        this.namesakes = new Namesakes(gazetteer, places, tagged);
    }

    /**
     * The link of each sighting, null where there is none.
     *
     * @param support entities known otherwise to be in the story: from its keywords, and inside other names
     * @param tagged what the tagger sees in it
     */
    static @Nullable Link[] link(Gazetteer gazetteer, List<Sighting> sightings, BitSet support, TaggedNames tagged) {
        var linker = new Linker(gazetteer, sightings, support, tagged);
        linker.each(Strength.STRONG, linker::alone);
        linker.each(Strength.DEMONYM, linker::speaking);
        linker.support.or(linker.linked);
        linker.giveWay();
        linker.each(Strength.WEAK, linker::supported);
        linker.support.or(linker.linked);
        linker.each(Strength.WEAK, linker::supported);
        linker.support.or(linker.linked);
        linker.giveWay();
        linker.each(Strength.SURNAME, linker::known);
        linker.each(Strength.DEMONYM, linker::known);
        linker.each(Strength.DEMONYM, linker::supported);
        linker.each(Strength.DEMONYM, linker::describing);
        linker.support.or(linker.linked);
        linker.each(Strength.WEAK, linker::supported);
        linker.countHome();
        linker.each(Strength.WEAK, linker::ofHome);
        linker.each(Strength.WEAK, linker::taggedSo);
        linker.marked();
        return linker.links;
    }

    /** Goes over what is not linked yet; what one round finds counts from the next round on. */
    private void each(Strength strength, Choice choice) {
        var found = new BitSet();
        notePersons();
        for (int i = 0; i < links.length; i++) {
            boolean nation = strength == Strength.DEMONYM;
            if (links[i] == null
                    && !(nation && (sightings.get(i).beside().goods() || isOfLinkedPerson(sightings.get(i))))) {
                Name name = choice.of(sightings.get(i), strength);
                if (name != null) {
                    links[i] = new Link(name.entity(), how(sightings.get(i), strength));
                    found.set(name.entity());
                }
            }
        }
        linked.or(found);
    }

    private @Nullable Name alone(Sighting sighting, Strength strength) {
        Name name = sighting.only(strength);
        return name == null || namesakes.are(sighting, name) || nations.isBehindBody(sighting, name) ? null : name;
    }

    private @Nullable Name speaking(Sighting sighting, Strength strength) {
        boolean speaks = sighting.beside().body() && !sighting.beside().givenName();
        return speaks ? sighting.only(strength) : null;
    }

    /** A word for a nation, unless it means something else, too, or is the surname of somebody in the story. */
    private @Nullable Name describing(Sighting sighting, Strength strength) {
        boolean doubtful = gazetteer.words().doubtful().contains(Folding.fold(sighting.literal()));
        return doubtful
                        || isLanguage(sighting)
                        || isSurname(sighting)
                        || surnames().contains(Folding.fold(sighting.literal()))
                ? null
                : sighting.only(strength);
    }

    /** What persons that were linked are called: nations are linked in rounds of their own, which link no person. */
    private void notePersons() {
        for (int i = 0; i < links.length; i++) {
            Link link = links[i];
            if (link != null && isPerson(link.entity())) {
                persons.add(sightings.get(i));
            }
        }
    }

    /** «محمد شياع السوداني»: where the story names him, «السوداني» is he, unless it names Sudan, too. */
    private boolean isOfLinkedPerson(Sighting sighting) {
        Name nation = sighting.only(Strength.DEMONYM);
        if (nation == null || linked.get(nation.entity())) {
            return false;
        }
        return persons.haveEnding(Folding.fold(sighting.literal()));
    }

    /** «بالروسية»: in Russian. */
    private static boolean isLanguage(Sighting sighting) {
        String text = sighting.field().text().original();
        return !sighting.bare()
                && text.startsWith("ب", sighting.start() - 1)
                && text.startsWith("ال", sighting.start())
                && text.startsWith("ة", sighting.end() - 1);
    }

    /** Demonyms by which the story calls persons: those that end somebody's name. */
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
        return sighting.beside().givenName() || sighting.beside().capital() || tagged.isOfPerson(sighting);
    }

    /** The entity that is itself in the story, else the one with most of its context in it; none on a tie. */
    private @Nullable Name supported(Sighting sighting, Strength strength) {
        if (bodies.isShared(sighting) || (isCommonWord(sighting) && !isSeenAsPlace(sighting))) {
            return null;
        }
        Name best = null;
        int most = 0;
        for (Name name : sighting.names()) {
            int weight = name.strength() == strength ? weight(name.entity()) : 0;
            if (weight > most && !namesakes.are(sighting, name) && !nations.isBehind(sighting, name)) {
                best = name;
                most = weight;
            } else if (weight == most && best != null && name.entity() != best.entity()) {
                best = null;
            }
        }
        return best;
    }

    private void countHome() {
        for (Link link : links) {
            if (link != null) {
                home.count(link.entity());
            }
        }
    }

    private @Nullable Name ofHome(Sighting sighting, Strength strength) {
        Name name = bodies.ofHome(sighting, home);
        if (name == null || nations.isBeside(sighting, name)) {
            return null;
        }
        home.count(name.entity());
        return name;
    }

    /** A place gives its name to the paper that is called so and stands in quotes. */
    private void marked() {
        for (int i = 0; i < links.length; i++) {
            Link link = links[i];
            Name name = link == null || isPlace(link.entity()) ? bodies.marked(sightings.get(i), this::weight) : null;
            if (name != null) {
                links[i] = new Link(name.entity(), how(sightings.get(i), Strength.WEAK));
                linked.set(name.entity());
            }
        }
    }

    /** The only club or other organisation of which the words are the short name, and whose context the story has. */
    private @Nullable Name clubCalledSo(Sighting sighting) {
        Name club = null;
        for (Name name : sighting.names()) {
            if (name.strength() == Strength.WEAK && isOrganisation(name) && weight(name.entity()) > 0) {
                if (club != null && club.entity() != name.entity()) {
                    return null;
                }
                club = name;
            }
        }
        return club;
    }

    private boolean isOrganisation(Name name) {
        return gazetteer.entity(name.entity()).kind() == EntityKind.ORGANISATION;
    }

    private int weight(int entity) {
        if (support.get(entity)) {
            return Integer.MAX_VALUE;
        }
        if (isPerson(entity)) {
            return 0;
        }
        int weight = Math.max(
                shared(gazetteer.neighbours(entity), support), gazetteer.clubs().fellows(entity, support));
        return weight == 0 && isPlace(entity) && isOfCountryNamed(entity) ? 1 : weight;
    }

    /** How much of the context of a club or paper is named, or that it is named itself; clubs that play where it does are not enough. */
    private int contextOf(int entity) {
        return support.get(entity) ? Integer.MAX_VALUE : shared(gazetteer.neighbours(entity), support);
    }

    /** Where a city's country is not named, its president or another city of it vouches for the city. */
    private boolean isOfCountryNamed(int place) {
        BitSet near = gazetteer.neighbours(place);
        for (int other = support.nextSetBit(0); other >= 0; other = support.nextSetBit(other + 1)) {
            BitSet common = (BitSet) near.clone();
            common.and(gazetteer.neighbours(other));
            if (common.stream().anyMatch(this::isTerritory)) {
                return true;
            }
        }
        return false;
    }

    /** True for a name of several words of an entity of some country, where the story names other countries only. */
    private boolean isOfOtherCountry(Name name) {
        return !name.single()
                && gazetteer.neighbours(name.entity()).stream().anyMatch(this::isTerritory)
                && support.stream().anyMatch(this::isTerritory);
    }

    private static int shared(BitSet one, BitSet other) {
        BitSet shared = (BitSet) one.clone();
        shared.and(other);
        return shared.cardinality();
    }

    private boolean isTerritory(int entity) {
        return gazetteer.entity(entity).isTerritory();
    }

    private boolean isPlace(int entity) {
        return gazetteer.entity(entity).kind() == EntityKind.PLACE;
    }

    private @Nullable Name known(Sighting sighting, Strength strength) {
        Name found = null;
        for (Name name : sighting.names()) {
            if (name.strength() == strength && linked.get(name.entity()) && !namesakes.are(sighting, name)) {
                if (found != null && found.entity() != name.entity()) {
                    return null;
                }
                found = name;
            }
        }
        return found;
    }

    /** A first name that is tagged as a person may be anybody's, and «الحرس الوطني» any country's. */
    private @Nullable Name taggedSo(Sighting sighting, Strength strength) {
        Name name = sighting.only(strength);
        if (name == null
                || isCommonWord(sighting)
                || isPerson(name.entity())
                || isOfOtherCountry(name)
                || namesakes.are(sighting, name)) {
            return null;
        }
        return tagged.isSurely(sighting, gazetteer.entity(name.entity()).kind()) ? name : null;
    }

    /**
     * A city gives its name to the club or paper called by it when the story names two of that one's context, but «في روما»
     * stays; and «مهاجم روما» in a story of clubs is not the city, has its club a line or not.
     */
    private void giveWay() {
        boolean clubs = gazetteer.clubs().areIn(support);
        for (int i = 0; i < links.length; i++) {
            Link link = links[i];
            Sighting sighting = sightings.get(i);
            if (link != null && !sighting.beside().in()) {
                boolean team =
                        clubs && sighting.beside().team() && gazetteer.clubs().mayHaveOne(link.entity());
                Name rival = team ? clubCalledSo(sighting) : supported(sighting, Strength.WEAK);
                boolean outweighs = rival != null && (team || contextOf(rival.entity()) >= ENOUGH_CONTEXT);
                if (team || outweighs) {
                    links[i] = rival == null ? null : new Link(rival.entity(), how(sighting, Strength.WEAK));
                }
            }
        }
    }

    /** «صور» is Tyre, and pictures: context is not enough, nor is the tagger alone. */
    private boolean isCommonWord(Sighting sighting) {
        return sighting.names().stream().allMatch(Name::single)
                && gazetteer.words().common().contains(sighting.field().text(), sighting.firstWord());
    }

    /** By the tagger, by the word before it («محافظة البيضاء»), or by the company that it keeps («نابلس والخليل»). */
    private boolean isSeenAsPlace(Sighting sighting) {
        return tagged.isPlace(sighting)
                || sighting.beside().placeWord()
                || new Enumeration(gazetteer, places, this::entity).isAmongPlaces(sighting);
    }

    /** The entity that a sighting was linked to so far; -1 when there is none. */
    private int entity(int sighting) {
        Link link = links[sighting];
        return link == null ? Name.NO_ENTITY : link.entity();
    }

    private boolean isPerson(int entity) {
        return gazetteer.entity(entity).kind() == EntityKind.PERSON;
    }

    private static String how(Sighting sighting, Strength strength) {
        return switch (strength) {
            case SURNAME -> "surname";
            case DEMONYM -> "demonym";
            default -> sighting.bare() ? "alias" : "alias+clitic";
        };
    }

    /**
     * What a sighting names.
     *
     * @param entity index in the gazetteer
     * @param how as in {@link io.khabar.enrich.story.EntityMention}
     */
    record Link(int entity, String how) {}

    private interface Choice {
        @Nullable
        Name of(Sighting sighting, Strength strength);
    }
}
