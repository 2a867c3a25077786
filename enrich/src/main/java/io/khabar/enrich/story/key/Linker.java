package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.text.Folding;
import java.util.BitSet;
import java.util.List;
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
    private final NamedContext context;
    private final TaggedNames tagged;
    private final ShortNamesOfBodies bodies;
    private final OtherNations nations;
    private final NationWords nationWords;
    private final SightingsAt places;
    private final PersonsNames persons = new PersonsNames();
    private final HomeCountry home;
    private final Namesakes namesakes;
    private final CommonWords commonWords;

    private Linker(Gazetteer gazetteer, List<Sighting> sightings, BitSet support, TaggedNames tagged) {
        this.gazetteer = gazetteer;
        this.sightings = sightings;
        this.links = new Link[sightings.size()];
        this.context = new NamedContext(gazetteer, support);
        this.tagged = tagged;
        this.bodies = new ShortNamesOfBodies(gazetteer);
        this.home = new HomeCountry(gazetteer);
        this.places = new SightingsAt(sightings);
        this.nations = new OtherNations(gazetteer, places);
        this.nationWords = new NationWords(gazetteer, sightings, tagged);
        this.namesakes = new Namesakes(gazetteer, places, tagged);
        this.commonWords = new CommonWords(gazetteer, places, tagged, context, this::entity);
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
        linker.each(Strength.DEMONYM, linker.nationWords::speaking);
        linker.context.add(linker.linked);
        linker.giveWay();
        linker.each(Strength.WEAK, linker::inRow);
        linker.each(Strength.WEAK, linker::supported);
        linker.context.add(linker.linked);
        linker.each(Strength.WEAK, linker::supported);
        linker.context.add(linker.linked);
        linker.giveWay();
        linker.each(Strength.SURNAME, linker::known);
        linker.each(Strength.DEMONYM, linker::known);
        linker.each(Strength.DEMONYM, linker::supported);
        linker.each(Strength.DEMONYM, linker.nationWords::describing);
        linker.context.add(linker.linked);
        linker.each(Strength.WEAK, linker::supported);
        linker.countHome();
        linker.each(Strength.WEAK, linker::ofHome);
        linker.each(Strength.WEAK, linker::taggedSo);
        linker.marked();
        linker.fromCapital();
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
        return name == null
                        || namesakes.are(sighting, name)
                        || nations.isBehindBody(sighting, name)
                        || nations.isBeforeNamesake(sighting, name)
                ? null
                : name;
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

    /** «البرازيل ومالي», «الفلبين وجورجيا»: a country's name that is another word, too, behind that of a country. */
    private @Nullable Name inRow(Sighting sighting, Strength strength) {
        Name name = sighting.only(strength);
        boolean country = name != null && gazetteer.entity(name.entity()).isTerritory();
        return country && new Enumeration(gazetteer, places, this::entity).isBehindTerritory(sighting) ? name : null;
    }

    /** The entity that is itself in the story, else the one with most of its context in it; none on a tie. */
    private @Nullable Name supported(Sighting sighting, Strength strength) {
        boolean common = commonWords.are(sighting);
        boolean club = common && commonWords.isSeenAsClub(sighting);
        if (bodies.isShared(sighting) || (common && !club && !commonWords.isSeenAsPlace(sighting))) {
            return null;
        }
        Name best = null;
        int most = 0;
        for (Name name : sighting.names()) {
            boolean fits = name.strength() == strength && !(common && club != isOrganisation(name));
            int weight = fits ? context.weight(name.entity()) : 0;
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
            Name name = link == null || gazetteer.entity(link.entity()).kind() == EntityKind.PLACE
                    ? bodies.marked(sightings.get(i), context::weight)
                    : null;
            if (name != null) {
                links[i] = new Link(name.entity(), how(sightings.get(i), Strength.WEAK));
                linked.set(name.entity());
            }
        }
    }

    /** «تونس - وات:»: a report is from a town, and where one has its country's name, from that one. */
    private void fromCapital() {
        for (int i = 0; i < links.length; i++) {
            Link link = links[i];
            Name town = link == null ? null : ReportHead.town(gazetteer, sightings.get(i), link.entity());
            if (town != null) {
                links[i] = new Link(town.entity(), how(sightings.get(i), Strength.WEAK));
            }
        }
    }

    /** The only club or other organisation of which the words are the short name, and whose context the story has. */
    private @Nullable Name clubCalledSo(Sighting sighting) {
        Name club = null;
        for (Name name : sighting.names()) {
            if (name.strength() == Strength.WEAK && isOrganisation(name) && context.weight(name.entity()) > 0) {
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
                || commonWords.are(sighting)
                || isPerson(name.entity())
                || context.isOfOtherCountry(name)
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
        boolean clubs = context.hasClubs();
        for (int i = 0; i < links.length; i++) {
            Link link = links[i];
            Sighting sighting = sightings.get(i);
            if (link != null && !sighting.isIn() && !nations.isBehindTown(sighting)) {
                boolean team =
                        clubs && sighting.beside().team() && gazetteer.clubs().mayHaveOne(link.entity());
                Name rival = team ? clubCalledSo(sighting) : supported(sighting, Strength.WEAK);
                boolean outweighs = rival != null
                        && isOrganisation(rival)
                        && (team || context.weightWithoutClubs(rival.entity()) >= ENOUGH_CONTEXT);
                if (team || outweighs) {
                    links[i] = rival == null ? null : new Link(rival.entity(), how(sighting, Strength.WEAK));
                }
            }
        }
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
