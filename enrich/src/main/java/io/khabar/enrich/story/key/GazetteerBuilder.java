package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.PhraseTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lays the names of entities into one trie. */
final class GazetteerBuilder {

    private static final String ARTICLE = "ال";

    private final GazetteerWords words;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final PhraseTrie.Builder trie = new PhraseTrie.Builder();

    GazetteerBuilder(GazetteerWords words) {
        this.words = words;
    }

    /** Adds an entity with its labels, aliases, weak names and, for a person, surnames. */
    GazetteerBuilder add(Entity entity) {
        int index = entities.size();
        entities.add(entity);
        indexes.put(entity.key(), index);
        entity.sameAs().forEach(merged -> indexes.putIfAbsent(merged, index));
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
        add(
                trie.node(FoldedText.of(phrase)),
                new Name(Name.NO_ENTITY, Strength.HIDING, ~0, LetterCase.ANY, "", false, false));
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
        for (String written : list.stream()
                .flatMap(name -> RussianCases.of(language, name).stream())
                .flatMap(name -> TurkishCases.of(language, name).stream())
                .flatMap(name -> ServantNames.of(language, name).stream())
                .toList()) {
            var text = FoldedText.of(written);
            int node = trie.node(text);
            LetterCase letterCase = LetterCase.of(written);
            if (text.size() > 0 && !has(node, entity, bits, letterCase)) {
                boolean single = text.size() == 1;
                String spelling = single && isExact(text.word(0)) ? written : "";
                add(node, new Name(entity, strength, bits, letterCase, spelling, single, Name.hasPlus(written)));
                if (single && strength == Strength.WEAK && Name.hasMark(written)) {
                    add(node, new Name(entity, Strength.STRONG, bits, letterCase, written, true, false));
                }
            }
        }
    }

    private boolean isExact(String word) {
        return words.exact().contains(word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word);
    }

    /** The names of an entity are added one after the other, so they are the last; demonyms come when all entities are there. */
    private boolean has(int node, int entity, int bits, LetterCase letterCase) {
        boolean acronym = letterCase == LetterCase.ACRONYM;
        boolean newest = entity == entities.size() - 1;
        int[] values = trie.values(node);
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

    private void add(int node, Name name) {
        names.add(name);
        trie.add(node, names.size() - 1);
    }

    private void addSurname(int entity, String language, String name, Set<String> languages) {
        String surname = Surname.of(name, words);
        if (!surname.isEmpty()) {
            addAll(entity, Strength.SURNAME, language, List.of(surname), languages);
        }
    }

    /** A context that is not there vouches for nothing. */
    private List<BitSet> neighbours() {
        var neighbours = new ArrayList<BitSet>();
        var none = new BitSet(); // shared by all that have none
        entities.forEach(entity -> neighbours.add(none));
        for (int i = 0; i < entities.size(); i++) {
            for (String key : entities.get(i).context()) {
                Integer other = indexes.get(key);
                if (other != null) {
                    neighbour(neighbours, i, other);
                    neighbour(neighbours, other, i);
                }
            }
        }
        return neighbours;
    }

    private static void neighbour(List<BitSet> neighbours, int one, int other) {
        if (neighbours.get(one).isEmpty()) {
            neighbours.set(one, new BitSet());
        }
        neighbours.get(one).set(other);
    }
}
