package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.EntityMention;
import io.khabar.enrich.story.key.StoryField.Part;
import io.khabar.enrich.story.tag.TaggedName;
import io.khabar.enrich.story.text.Folding;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tagger sees in a story, held against what the gazetteer knows of it. */
final class TaggedNames {

    /** From here on the tagger is hardly ever wrong. */
    static final float SURE = 0.9f;

    /** From here on it is mostly right. */
    private static final float LIKELY = 0.6f;

    /** Words by which a longer name goes on to call the same person. */
    private static final Set<String> SAME_PERSON = Set.of("بن", "ابن", "بنت", "ال");

    /** How a name was found that a rule told. */
    private static final String RULE = "rule:";

    private static final String QUOTED = "rule:quoted";

    /** «هاتفياً»: no name ends so. */
    private static final String TANWIN = "ا\u064B";

    /** «سيدني سويني والممثل». */
    private static final String AND_THE = "وال";

    private static final String TANWIN_BEFORE_ALIF = "\u064Bا";

    private final List<TaggedName> names;
    private final Stretches<TaggedName> inHeadline = new Stretches<>();
    private final Stretches<TaggedName> inBody = new Stretches<>();

    TaggedNames(List<TaggedName> names) {
        this.names = names;
        names.forEach(name -> (name.inHeadline() ? inHeadline : inBody).put(name.start(), name.end(), name));
    }

    /**
     * True when exactly these words are tagged as this kind, with or without the particles before them; but that «Динамо»
     * stands in quotation marks behind the word for a club does not say which one it is.
     */
    boolean isSurely(Sighting sighting, EntityKind kind) {
        TaggedName name = sureOver(sighting);
        return name != null
                && name.kind() == kind
                && !name.how().equals(QUOTED)
                && name.end() == sighting.end()
                && (name.name() == sighting.start() || name.start() == sighting.start());
    }

    /**
     * True when the place is only a part of a longer name, as the city is in the name of a university and of a woman who is
     * called Paris. A demonym is not: the country of an army is named, too. Where both have the same words, the gazetteer is
     * right.
     */
    boolean isPartOfOther(Sighting sighting) {
        TaggedName name = sureOver(sighting);
        return isBeginOfPerson(sighting)
                || (name != null
                        && name.kind() != EntityKind.PLACE
                        && !isBehindParticle(sighting, name)
                        && name.end() - name.name() > sighting.end() - sighting.start());
    }

    /** «الملك فيصل بالجيزة»: a person's name does not go on with a particle. */
    private static boolean isBehindParticle(Sighting sighting, TaggedName name) {
        return name.kind() == EntityKind.PERSON && !sighting.bare() && name.name() < sighting.start();
    }

    /** «ممفيس ديباي»: a first name that is a place's, too. */
    boolean isBeginOfPerson(Sighting sighting) {
        return over(sighting).stream()
                .anyMatch(name -> name.kind() == EntityKind.PERSON
                        && name.sureness() >= LIKELY
                        && name.name() == sighting.start()
                        && name.end() > sighting.end());
    }

    /** True when a rule tells a longer name of an organisation that begins with these words. */
    boolean isPartOfToldOrganisation(Sighting sighting) {
        return over(sighting).stream()
                .anyMatch(name -> name.kind() == EntityKind.ORGANISATION
                        && name.how().startsWith(RULE)
                        && name.name() == sighting.start()
                        && name.end() > sighting.end());
    }

    /** True when the words are seen as a person's name or as a part of it, surely or not. */
    boolean isOfPerson(Sighting sighting) {
        return over(sighting).stream().anyMatch(name -> name.kind() == EntityKind.PERSON);
    }

    /**
     * Where a person's longer name ends that begins with these words or has them in its midst: a UTF-16 offset, that of their
     * own end when the tagger sees no such name, or goes on with «بن» or «آل».
     */
    int endOfPerson(Sighting sighting) {
        for (TaggedName name : over(sighting)) {
            if (name.kind() == EntityKind.PERSON && name.sureness() >= LIKELY) {
                String rest = sighting.field().text().original().substring(sighting.end(), name.end());
                String next = rest.strip().split(" ")[0];
                boolean adverb = next.endsWith(TANWIN) || next.endsWith(TANWIN_BEFORE_ALIF);
                boolean other = adverb || next.startsWith(AND_THE);
                return other || SAME_PERSON.contains(Folding.fold(next)) ? sighting.end() : name.end();
            }
        }
        return sighting.end();
    }

    /** True when a person's longer name ends with these words. */
    boolean isEndOfPerson(Sighting sighting) {
        return over(sighting).stream()
                .anyMatch(name -> name.kind() == EntityKind.PERSON
                        && name.sureness() >= LIKELY
                        && name.end() == sighting.end()
                        && name.name() < sighting.start());
    }

    /** True when exactly these words are seen as a place, surely or not. */
    boolean isPlace(Sighting sighting) {
        return over(sighting).stream()
                .anyMatch(name -> name.kind() == EntityKind.PLACE
                        && name.end() == sighting.end()
                        && (name.name() == sighting.start() || name.start() == sighting.start()));
    }

    /** The names that share no letter with a mention of what was linked. */
    List<TaggedName> besides(Collection<List<EntityMention>> linked) {
        if (names.isEmpty()) {
            return names;
        }
        var mentions = new Stretches<EntityMention>();
        linked.stream().flatMap(List::stream).forEach(mention -> mentions.put(mention.start(), mention.end(), mention));
        return names.stream()
                .filter(name ->
                        mentions.at(name.start(), name.end()).stream().noneMatch(mention -> meets(name, mention)))
                .toList();
    }

    private @Nullable TaggedName sureOver(Sighting sighting) {
        for (TaggedName name : over(sighting)) {
            if (name.sureness() >= SURE) {
                return name;
            }
        }
        return null;
    }

    private List<TaggedName> over(Sighting sighting) {
        boolean headline = sighting.field().part() == Part.HEADLINE;
        return (headline ? inHeadline : inBody)
                .at(sighting.start(), sighting.end()).stream()
                        .filter(name -> isOver(name, sighting))
                        .toList();
    }

    private static boolean isOver(TaggedName name, Sighting sighting) {
        return name.inHeadline() == (sighting.field().part() == Part.HEADLINE)
                && name.start() <= sighting.start()
                && name.end() >= sighting.end();
    }

    private static boolean meets(TaggedName name, EntityMention mention) {
        return name.inHeadline() == mention.inHeadline()
                && name.start() < mention.end()
                && mention.start() < name.end();
    }
}
