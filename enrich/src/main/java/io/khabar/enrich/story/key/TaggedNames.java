package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.EntityMention;
import io.khabar.enrich.story.key.StoryField.Part;
import io.khabar.enrich.story.tag.TaggedName;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tagger sees in a story, held against what the gazetteer knows of it. */
final class TaggedNames {

    /** From here on the tagger is hardly ever wrong. */
    static final float SURE = 0.9f;

    private final List<TaggedName> names;

    TaggedNames(List<TaggedName> names) {
        this.names = names;
    }

    /** True when exactly these words are tagged as this kind, with or without the particles before them. */
    boolean isSurely(Sighting sighting, EntityKind kind) {
        TaggedName name = sureOver(sighting);
        return name != null
                && name.kind() == kind
                && name.end() == sighting.end()
                && (name.name() == sighting.start() || name.start() == sighting.start());
    }

    /**
     * True when the place is only a part of a longer name, as the city is in the name of a university. A demonym is not: the
     * country of an army is named, too. Where both have the same words, the gazetteer is right.
     */
    boolean isPartOfOrganisation(Sighting sighting) {
        TaggedName name = sureOver(sighting);
        return name != null
                && name.kind() == EntityKind.ORGANISATION
                && name.end() - name.name() > sighting.end() - sighting.start();
    }

    /** The names that share no letter with a mention of what was linked. */
    List<TaggedName> besides(Collection<List<EntityMention>> linked) {
        if (names.isEmpty()) {
            return names;
        }
        List<EntityMention> mentions = linked.stream().flatMap(List::stream).toList();
        return names.stream()
                .filter(name -> mentions.stream().noneMatch(mention -> meets(name, mention)))
                .toList();
    }

    private @Nullable TaggedName sureOver(Sighting sighting) {
        boolean inHeadline = sighting.field().part() == Part.HEADLINE;
        for (TaggedName name : names) {
            boolean over = name.start() <= sighting.start() && name.end() >= sighting.end();
            if (name.inHeadline() == inHeadline && over && name.sureness() >= SURE) {
                return name;
            }
        }
        return null;
    }

    private static boolean meets(TaggedName name, EntityMention mention) {
        return name.inHeadline() == mention.inHeadline()
                && name.start() < mention.end()
                && mention.start() < name.end();
    }
}
