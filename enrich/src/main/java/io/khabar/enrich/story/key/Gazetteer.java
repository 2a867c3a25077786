package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.PhraseTrie;
import java.util.BitSet;
import java.util.List;

/** All names and what they stand for: an immutable snapshot that threads share. */
final class Gazetteer {

    private final List<Entity> entities;
    private final List<Name> names;
    private final PhraseTrie trie;
    private final List<BitSet> neighbours;
    private final GazetteerWords words;
    private final Clubs clubs;
    private final String version;

    Gazetteer(
            List<Entity> entities,
            List<Name> names,
            PhraseTrie trie,
            List<BitSet> neighbours,
            GazetteerWords words,
            String version) {
        this.entities = List.copyOf(entities);
        this.names = List.copyOf(names);
        this.trie = trie;
        this.neighbours = List.copyOf(neighbours);
        this.words = words;
        this.version = version;
        this.clubs = new Clubs(this.entities, this.neighbours, words.competitions());
    }

    Entity entity(int index) {
        return entities.get(index);
    }

    int size() {
        return entities.size();
    }

    Name name(int index) {
        return names.get(index);
    }

    /** True when this is a name of some entity, may it link alone or not. */
    boolean knows(String name) {
        return trie.values(name).length > 0;
    }

    /** True when longer names of entities begin with these words: they are a piece of a name. */
    boolean isBeginning(String words) {
        return trie.isBeginning(words);
    }

    PhraseTrie trie() {
        return trie;
    }

    GazetteerWords words() {
        return words;
    }

    /** Which entities are clubs, and which vouch for each other. */
    Clubs clubs() {
        return clubs;
    }

    /** Entities that are context to this one, or to which it is. */
    BitSet neighbours(int entity) {
        return neighbours.get(entity);
    }

    /** "gazetteer:" and a hash of all that it was built from. */
    String version() {
        return version;
    }
}
