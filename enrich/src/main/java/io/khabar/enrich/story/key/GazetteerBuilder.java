package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.Name.Strength;
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
import java.util.TreeSet;

/** Lays the names of entities into one trie. */
final class GazetteerBuilder {

    private final GazetteerWords words;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final PhraseTrie.Builder trie = new PhraseTrie.Builder();

    GazetteerBuilder(GazetteerWords words) {
        this.words = words;
    }

    /** Adds an entity with its labels, aliases, weak names and, for a person, surnames. */
    GazetteerBuilder add(Entity entity) {
        int index = entities.size();
        entities.add(entity);
        indexes.put(entity.key(), index);
        Set<String> languages = languages(entity);
        entity.weak().forEach((l, list) -> addAll(index, Strength.WEAK, l, list, languages));
        entity.labels().forEach((l, label) -> addAll(index, Strength.STRONG, l, List.of(label), languages));
        entity.aliases().forEach((l, list) -> addAll(index, Strength.STRONG, l, list, languages));
        if (entity.kind() == EntityKind.PERSON) {
            entity.labels().forEach((l, label) -> addSurname(index, l, label, languages));
            entity.aliases().forEach((l, list) -> list.forEach(alias -> addSurname(index, l, alias, languages)));
        }
        return this;
    }

    /** Adds what the people and things of an entity are called; unknown keys are a mistake in the file. */
    GazetteerBuilder addDemonyms(String key, String language, Collection<String> demonyms) {
        Integer index = indexes.get(key);
        if (index == null) {
            throw new BadGazetteerException("demonyms of an unknown entity: " + key);
        }
        addAll(index, Strength.DEMONYM, language, demonyms, Set.of("ar", "fa", "ur", "en", "fr", "tr", "es", "ru"));
        return this;
    }

    /** Adds a phrase that is no name and hides those inside it. */
    GazetteerBuilder hide(String phrase) {
        add(phrase, new Name(Name.NO_ENTITY, Strength.HIDING, ~0, LetterCase.ANY, "", false));
        return this;
    }

    Gazetteer build(String version) {
        return new Gazetteer(entities, names, trie.build(), neighbours(), words, version);
    }

    private static Set<String> languages(Entity entity) {
        var languages = new TreeSet<>(entity.labels().keySet());
        languages.addAll(entity.aliases().keySet());
        return languages;
    }

    /** A name counts once for an entity and language; the first strength wins, so that weak beats strong. */
    private void addAll(
            int entity, Strength strength, String language, Collection<String> list, Set<String> languages) {
        int bits = StoryLanguage.bits(language, languages);
        for (String written : list) {
            String folded = Folding.fold(written);
            if (taken.add(entity + " " + language + " " + folded + (LetterCase.of(written) == LetterCase.ACRONYM))) {
                String spelling = words.exact().contains(folded) ? written : "";
                boolean single = folded.indexOf(' ') < 0;
                add(written, new Name(entity, strength, bits, LetterCase.of(written), spelling, single));
            }
        }
    }

    private void add(String written, Name name) {
        names.add(name);
        trie.add(written, names.size() - 1);
    }

    private void addSurname(int entity, String language, String name, Set<String> languages) {
        String surname = Surname.of(name, words);
        if (!surname.isEmpty()) {
            addAll(entity, Strength.SURNAME, language, List.of(surname), languages);
        }
    }

    private List<BitSet> neighbours() {
        var neighbours = new ArrayList<BitSet>();
        entities.forEach(entity -> neighbours.add(new BitSet()));
        for (int i = 0; i < entities.size(); i++) {
            for (String key : entities.get(i).context()) {
                Integer other = indexes.get(key);
                if (other == null) {
                    throw new BadGazetteerException(entities.get(i).key() + " has an unknown context: " + key);
                }
                neighbours.get(i).set(other);
                neighbours.get(other).set(i);
            }
        }
        return neighbours;
    }
}
