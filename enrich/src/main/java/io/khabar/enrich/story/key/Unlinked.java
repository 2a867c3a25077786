package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.EntityMention;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.TaggedName;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Folding;
import io.khabar.enrich.story.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The names that a tagger sees and the gazetteer does not know, each spelling one entity with a provisional key. One that
 * is seen once must be seen surely. A name of the gazetteer that was not linked is in doubt, not unknown: it gets none.
 * A person needs two words at least.
 */
final class Unlinked {

    private static final int ENOUGH_MENTIONS = 2;

    /** For what is seen once as a place, where taggers err most, when nothing else vouches for it. */
    private static final float SURE_OF_PLACE = 0.95f;

    /** Words before a name, and characters in which to look for them, where the word for an institution counts. */
    private static final int REACH = 2;

    private static final int BEFORE_NAME = 30;

    /** Letters before a full stop that does not end the sentence: "Prof." */
    private static final int LONGEST_ABBREVIATION = 5;

    private static final String ARTICLE = "ال";

    private final StoryText story;
    /** By folded words, in the order of the text. */
    private final Map<String, List<TaggedName>> bySpelling = new LinkedHashMap<>();

    Unlinked(StoryText story, List<TaggedName> names, Gazetteer gazetteer) {
        this.story = story;
        for (TaggedName seen : names) {
            TaggedName name = withoutRank(seen, gazetteer.words().ranks());
            String spelling = Folding.fold(literal(name));
            boolean person = name.kind() == EntityKind.PERSON;
            boolean thing = person && isOfInstitution(name, gazetteer.words().institutions());
            if (!spelling.isEmpty() && !thing && !gazetteer.knows(spelling)) {
                bySpelling.computeIfAbsent(spelling, s -> new ArrayList<>()).add(name);
            }
        }
        joinSurnames();
        bySpelling.entrySet().removeIf(entry -> isPiece(entry.getKey(), kind(entry.getValue()), gazetteer));
    }

    /** One word calls many persons, and what begins known names is a piece of one: «سان», «البنك المركزي». */
    private static boolean isPiece(String spelling, EntityKind kind, Gazetteer gazetteer) {
        return (kind == EntityKind.PERSON && spelling.indexOf(' ') < 0) || gazetteer.isBeginning(spelling);
    }

    /** «مستشفى جابر الأحمد»: a thing called after a person is not the person. */
    private boolean isOfInstitution(TaggedName name, WordSet institutions) {
        String text = name.inHeadline() ? Objects.requireNonNull(story.headline()) : story.body();
        int from = Math.max(0, name.start() - BEFORE_NAME);
        String near = text.substring(from, name.start());
        var before = FoldedText.of(near.substring(sentence(near)));
        for (int word = Math.max(0, before.size() - REACH); word < before.size(); word++) {
            if (institutions.contains(before, word) && !before.word(word).startsWith(ARTICLE)) {
                return true;
            }
        }
        return false;
    }

    /** Where the last sentence or line of a text begins: behind the full stop of a word that is no abbreviation. */
    private static int sentence(String text) {
        int start = text.length();
        while (start > 0 && !isEnd(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        boolean abbreviated = text.lastIndexOf(' ', at) >= at - LONGEST_ABBREVIATION;
        return c == '\n' || (c == '.' && !abbreviated);
    }

    /** A person's name from behind the words for what the person is. */
    private TaggedName withoutRank(TaggedName name, WordSet ranks) {
        var words = FoldedText.of(literal(name));
        int rank = 0;
        while (name.kind() == EntityKind.PERSON && rank < words.size() && ranks.contains(words, rank)) {
            rank++;
        }
        int start = rank == words.size() ? name.end() : name.name() + words.start(rank);
        return rank == 0
                ? name
                : new TaggedName(name.inHeadline(), start, start, name.end(), name.kind(), name.sureness(), name.how());
    }

    /** The entities in the order of their first mentions. */
    List<EntityKey> entities() {
        var entities = new ArrayList<EntityKey>();
        for (List<TaggedName> names : bySpelling.values()) {
            if (names.size() >= ENOUGH_MENTIONS || isSure(names)) {
                entities.add(entity(names));
            }
        }
        return entities;
    }

    private static boolean isSure(List<TaggedName> names) {
        float enough = kind(names) == EntityKind.PLACE ? SURE_OF_PLACE : TaggedNames.SURE;
        return names.get(0).sureness() >= enough;
    }

    /** A person of one word is the one whose longer name ends so, when the story has one such. */
    private void joinSurnames() {
        Map<String, List<String>> byLastWord = fullNamesByLastWord();
        for (String spelling : List.copyOf(bySpelling.keySet())) {
            List<TaggedName> names = Objects.requireNonNull(bySpelling.get(spelling));
            List<String> longer = byLastWord.getOrDefault(spelling, List.of());
            if (longer.size() == 1 && kind(names) == EntityKind.PERSON) {
                Objects.requireNonNull(bySpelling.get(longer.get(0))).addAll(names);
                bySpelling.remove(spelling);
            }
        }
    }

    /** Spellings of persons with two words or more. */
    private Map<String, List<String>> fullNamesByLastWord() {
        var byLastWord = new HashMap<String, List<String>>();
        bySpelling.forEach((spelling, names) -> {
            int space = spelling.lastIndexOf(' ');
            if (space >= 0 && kind(names) == EntityKind.PERSON) {
                byLastWord
                        .computeIfAbsent(spelling.substring(space + 1), word -> new ArrayList<>())
                        .add(spelling);
            }
        });
        return byLastWord;
    }

    private EntityKey entity(List<TaggedName> names) {
        EntityKind kind = kind(names);
        String surface = literal(names.get(0));
        List<EntityMention> mentions = names.stream()
                .map(this::mention)
                .sorted((one, other) -> one.inHeadline() == other.inHeadline()
                        ? Integer.compare(one.start(), other.start())
                        : Boolean.compare(other.inHeadline(), one.inHeadline()))
                .toList();
        return new EntityKey(
                EntityKeys.provisional(kind, surface), kind, surface, Relevance.of(mentions), List.of(), mentions);
    }

    /** The kind that most of the sureness is for; of equals the one that is declared first. */
    private static EntityKind kind(List<TaggedName> names) {
        var best = EntityKind.PERSON;
        float most = 0;
        for (EntityKind kind : EntityKind.values()) {
            float sureness = 0;
            for (TaggedName name : names) {
                sureness += name.kind() == kind ? name.sureness() : 0;
            }
            if (sureness > most) {
                best = kind;
                most = sureness;
            }
        }
        return best;
    }

    private EntityMention mention(TaggedName name) {
        return new EntityMention(name.inHeadline(), name.name(), name.end(), literal(name), name.how());
    }

    private String literal(TaggedName name) {
        String text = name.inHeadline() ? Objects.requireNonNull(story.headline()) : story.body();
        return text.substring(name.name(), name.end());
    }
}
