package io.khabar.enrich.story.key;

import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.Folding;
import io.khabar.enrich.story.text.PhraseTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays the names of entities into one trie, anew or in a copy of what a snapshot has. */
final class GazetteerBuilder {

    private static final String ARTICLE = "ال";

    /** Languages in which an entity is taken to have names when its people are called by them. */
    private static final Set<String> LANGUAGES_OF_NATIONS = Set.of("ar", "fa", "ur", "en", "fr", "tr", "es", "ru");

    private final GazetteerWords words;
    private final List<Entity> entities;
    private final Map<String, Integer> indexes;
    private final List<Name> names;
    private final PhraseTrie.Builder trie;
    private final Contexts contexts;
    private final BitSet competitions;
    private final Set<Integer> changed = new HashSet<>();
    private int gone;
    private int namesGone;

    GazetteerBuilder(GazetteerWords words) {
        this.words = words;
        this.entities = new ArrayList<>();
        this.indexes = new HashMap<>();
        this.names = new ArrayList<>();
        this.trie = new PhraseTrie.Builder();
        this.contexts = new Contexts();
        this.competitions = new BitSet();
    }

    /** One that begins with all that a snapshot has. The snapshot stays as it is. */
    GazetteerBuilder(Gazetteer.Parts parts, GazetteerWords words) {
        this.words = words;
        this.entities = new ArrayList<>(parts.entities());
        this.indexes = new HashMap<>(parts.indexes());
        this.names = new ArrayList<>(parts.names());
        this.trie = new PhraseTrie.Builder(parts.trie());
        this.contexts = new Contexts(parts.contexts());
        this.competitions = (BitSet) parts.competitions().clone();
        this.gone = parts.gone();
        this.namesGone = parts.namesGone();
    }

    /** Adds an entity with its labels, aliases, weak names and, for a person, surnames. */
    GazetteerBuilder add(Entity entity) {
        entities.add(entity);
        fill(entities.size() - 1, entity);
        return this;
    }

    /**
     * Puts an entity in the place of the one with its key.
     *
     * @param entity null to take it away
     */
    GazetteerBuilder change(String key, @Nullable Entity entity) {
        Integer index = indexes.get(key);
        if (index == null) {
            return entity == null ? this : add(entity);
        }
        Entity before = entities.get(index);
        for (EntityNames.Written name : EntityNames.of(before, words)) {
            namesGone += trie.remove(
                    FoldedText.of(name.text()), value -> names.get(value).entity() == index);
        }
        contexts.leave(index, before, entities, entity == null);
        changed.remove(index);
        if (entity == null) {
            indexes.remove(key);
            gone++;
        } else {
            entities.set(index, entity);
            fill(index, entity);
        }
        return this;
    }

    private void fill(int index, Entity entity) {
        changed.add(index);
        indexes.put(entity.key(), index);
        entity.sameAs().forEach(merged -> indexes.putIfAbsent(merged, index));
        competitions.set(index, words.competitions().contains(Folding.fold(entity.key())));
        EntityNames.of(entity, words).forEach(name -> add(index, name, true));
    }

    /** Adds what the people and things of an entity are called; unknown keys are a mistake in the file. */
    GazetteerBuilder addDemonyms(String key, String language, Collection<String> demonyms) {
        Integer index = indexes.get(key);
        if (index == null) {
            throw new BadGazetteerException("demonyms of an unknown entity: " + key);
        }
        EntityNames.inAllCases(Strength.DEMONYM, language, demonyms, LANGUAGES_OF_NATIONS)
                .forEach(name -> add(index, name, false));
        return this;
    }

    /** Adds a phrase that is no name and hides those inside it. */
    GazetteerBuilder hide(String phrase) {
        add(FoldedText.of(phrase), new Name(Name.NO_ENTITY, Strength.HIDING, ~0, LetterCase.ANY, "", false, false));
        return this;
    }

    Gazetteer build(String version) {
        changed.forEach(index -> contexts.come(index, entities.get(index), indexes));
        var parts = new Gazetteer.Parts(
                List.copyOf(entities),
                Map.copyOf(indexes),
                List.copyOf(names),
                trie.build(),
                contexts,
                competitions,
                gone,
                namesGone);
        return new Gazetteer(parts, words, version);
    }

    /**
     * A name counts once for an entity and language.
     *
     * @param newest true when only names of this entity were added since its first one
     */
    private void add(int entity, EntityNames.Written name, boolean newest) {
        String written = name.text();
        var text = FoldedText.of(written);
        LetterCase letterCase = LetterCase.of(written);
        if (text.size() == 0 || has(text, entity, name.languages(), letterCase, newest)) {
            return;
        }
        boolean single = text.size() == 1;
        String spelling = single && isExact(text.word(0)) ? written : "";
        int bits = name.languages();
        add(text, new Name(entity, name.strength(), bits, letterCase, spelling, single, Name.hasPlus(written)));
        if (single && name.strength() == Strength.WEAK && Name.hasMark(written)) {
            add(text, new Name(entity, Strength.STRONG, bits, letterCase, written, true, false));
        }
    }

    private boolean isExact(String word) {
        return words.exact().contains(word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word);
    }

    /** The names of an entity are added one after the other, so they are the last; demonyms come when all entities are there. */
    private boolean has(FoldedText text, int entity, int bits, LetterCase letterCase, boolean newest) {
        boolean acronym = letterCase == LetterCase.ACRONYM;
        int[] values = trie.values(text);
        for (int i = values.length - 1; i >= 0; i--) {
            Name name = names.get(values[i]);
            boolean same = name.entity() == entity;
            if (same && name.languages() == bits && (name.letterCase() == LetterCase.ACRONYM) == acronym) {
                return true;
            }
            if (newest && !same) {
                return false;
            }
        }
        return false;
    }

    private void add(FoldedText text, Name name) {
        names.add(name);
        trie.add(text, names.size() - 1);
    }
}
