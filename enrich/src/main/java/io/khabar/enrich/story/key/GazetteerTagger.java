package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityMention;
import io.khabar.enrich.story.EntityTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.key.Linker.Link;
import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.key.StoryField.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Links the names in a story to the entities of the gazetteer; what the gazetteer does not know is left out. */
public final class GazetteerTagger implements EntityTagger {

    private static final Comparator<EntityKey> MOST_RELEVANT =
            Comparator.comparingDouble(EntityKey::relevance).reversed().thenComparing(EntityKey::key);

    private final Gazetteer gazetteer;
    private final Sightings sightings;

    GazetteerTagger(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.sightings = new Sightings(gazetteer);
    }

    /** The tagger with the gazetteer that comes with Khabar; loaded once for all callers. */
    public static GazetteerTagger bundled() {
        return Bundled.TAGGER;
    }

    @Override
    public List<EntityKey> tag(StoryText story) {
        var seen = new ArrayList<Sighting>();
        if (story.headline() != null) {
            seen.addAll(sightings.in(StoryField.of(Part.HEADLINE, story.headline()), story.language()));
        }
        seen.addAll(sightings.in(StoryField.of(Part.BODY, story.body()), story.language()));
        return entities(seen, Linker.link(gazetteer, seen, support(story)));
    }

    @Override
    public String version() {
        return gazetteer.version();
    }

    /** What the publisher's keywords name for sure. */
    private BitSet support(StoryText story) {
        var support = new BitSet();
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

    private List<EntityKey> entities(List<Sighting> seen, @Nullable Link[] links) {
        Map<Integer, List<EntityMention>> mentions = new TreeMap<>();
        for (int i = 0; i < links.length; i++) {
            Link link = links[i];
            if (link != null) {
                mentions.computeIfAbsent(link.entity(), e -> new ArrayList<>()).add(mention(seen.get(i), link));
            }
        }
        return mentions.entrySet().stream()
                .map(found -> key(gazetteer.entity(found.getKey()), found.getValue()))
                .sorted(MOST_RELEVANT)
                .toList();
    }

    private static EntityMention mention(Sighting sighting, Link link) {
        boolean inHeadline = sighting.field().part() == Part.HEADLINE;
        return new EntityMention(inHeadline, sighting.start(), sighting.end(), sighting.literal(), link.how());
    }

    private static EntityKey key(Entity entity, List<EntityMention> mentions) {
        List<String> sameAs = entity.wikidata() == null ? List.of() : List.of("wikidata:" + entity.wikidata());
        return new EntityKey(entity.key(), entity.kind(), entity.name(), Relevance.of(mentions), sameAs, mentions);
    }

    private static final class Bundled {
        private static final GazetteerTagger TAGGER = new GazetteerTagger(BundledGazetteer.load());
    }
}
