package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.EntityMention;
import io.khabar.enrich.story.EntityTagger;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.key.Linker.Link;
import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.key.StoryField.Part;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Links the names in a story to the entities of the gazetteer. What it does not know, a tagger may see: such a name gets a
 * provisional key.
 */
public final class GazetteerTagger implements EntityTagger {

    private static final Comparator<EntityKey> MOST_RELEVANT =
            Comparator.comparingDouble(EntityKey::relevance).reversed().thenComparing(EntityKey::key);

    private final Gazetteer gazetteer;
    private final Sightings sightings;
    private final NationsWithin nations;
    private final NameTagger names;
    private final String version;

    /** @param names what sees the names that the gazetteer does not know */
    GazetteerTagger(Gazetteer gazetteer, NameTagger names) {
        this.gazetteer = gazetteer;
        this.sightings = new Sightings(gazetteer);
        this.nations = new NationsWithin(gazetteer, sightings);
        this.names = names;
        this.version = gazetteer.version() + (names.version().isEmpty() ? "" : "+" + names.version());
    }

    /** The tagger with the gazetteer that comes with Khabar and nothing else; loaded once for all callers. */
    public static GazetteerTagger bundled() {
        return Bundled.TAGGER;
    }

    /** The tagger with the gazetteer that comes with Khabar. */
    public static GazetteerTagger bundled(NameTagger names) {
        return new GazetteerTagger(Bundled.TAGGER.gazetteer, names);
    }

    @Override
    public List<EntityKey> tag(StoryText story) {
        var seen = new ArrayList<Sighting>();
        if (story.headline() != null) {
            seen.addAll(sightings.in(StoryField.of(Part.HEADLINE, story.headline()), story.language()));
        }
        seen.addAll(sightings.in(StoryField.of(Part.BODY, story.body()), story.language()));
        var tagged = new TaggedNames(names.names(story));
        Map<Integer, List<EntityMention>> linked =
                mentions(seen, Linker.link(gazetteer, seen, support(story, seen), tagged), tagged);
        var entities = new ArrayList<EntityKey>();
        linked.forEach((entity, mentions) -> entities.add(key(gazetteer.entity(entity), mentions)));
        entities.addAll(new Unlinked(story, tagged.besides(linked.values()), gazetteer).entities());
        entities.sort(MOST_RELEVANT);
        return List.copyOf(entities);
    }

    @Override
    public String version() {
        return version;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    /** What the publisher's keywords name for sure, and the countries inside the names of organisations. */
    private BitSet support(StoryText story, List<Sighting> seen) {
        BitSet support = nations.of(seen, story.language());
        for (String keyword : story.keywords()) {
            for (Sighting sighting : sightings.in(StoryField.of(Part.KEYWORD, keyword), story.language())) {
                Name name = sighting.only(Strength.STRONG);
                if (name != null) {
                    support.set(name.entity());
                }
            }
        }
        return support;
    }

    private Map<Integer, List<EntityMention>> mentions(
            List<Sighting> seen, @Nullable Link[] links, TaggedNames tagged) {
        Map<Integer, List<EntityMention>> mentions = new TreeMap<>();
        for (int i = 0; i < links.length; i++) {
            Link link = links[i];
            if (link != null && !isOfOther(link, seen.get(i), tagged)) {
                mentions.computeIfAbsent(link.entity(), e -> new ArrayList<>()).add(mention(seen.get(i), link));
            }
        }
        return mentions;
    }

    /**
     * «جامعة دمشق» is not the city, the bank "Anadolu Yatırım" not the agency, and the footballer «رينو كوهاد» not the car maker.
     * Clubs stand right before their players.
     */
    private boolean isOfOther(Link link, Sighting sighting, TaggedNames tagged) {
        if (gazetteer.entity(link.entity()).kind() == EntityKind.ORGANISATION) {
            return sighting.names().stream().allMatch(Name::single)
                    && (isOfPerson(link, sighting, tagged) || tagged.isPartOfToldOrganisation(sighting));
        }
        return isNamedPlace(link)
                && (tagged.isPartOfOther(sighting)
                        || (sighting.bare() && sighting.beside().company()));
    }

    private boolean isOfPerson(Link link, Sighting sighting, TaggedNames tagged) {
        return !gazetteer.clubs().areIn(link.entity())
                && ((sighting.beside().firstName() && tagged.isEndOfPerson(sighting))
                        || (tagged.isBeginOfPerson(sighting) && !isBeforeFirstName(sighting)));
    }

    /** «نجمة هوليوود سلمى حايك»: what stands before a whole name is no part of it, whatever the tagger sees. */
    private boolean isBeforeFirstName(Sighting sighting) {
        int next = sighting.firstWord() + 1;
        FoldedText text = sighting.field().text();
        return next < text.size() && gazetteer.words().givenNames().containsName(text, next);
    }

    private boolean isNamedPlace(Link link) {
        return gazetteer.entity(link.entity()).kind() == EntityKind.PLACE
                && !link.how().equals("demonym");
    }

    private static EntityMention mention(Sighting sighting, Link link) {
        boolean inHeadline = sighting.field().part() == Part.HEADLINE;
        return new EntityMention(inHeadline, sighting.start(), sighting.end(), sighting.literal(), link.how());
    }

    private static EntityKey key(Entity entity, List<EntityMention> mentions) {
        var sameAs = new ArrayList<String>();
        if (entity.wikidata() != null) {
            sameAs.add("wikidata:" + entity.wikidata());
        }
        sameAs.addAll(entity.sameAs());
        return new EntityKey(entity.key(), entity.kind(), entity.name(), Relevance.of(mentions), sameAs, mentions);
    }

    private static final class Bundled {
        private static final GazetteerTagger TAGGER =
                new GazetteerTagger(BundledGazetteer.shared().with(List.of(), ""), NameTagger.NONE);
    }
}
