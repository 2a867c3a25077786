package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.PhraseTrie;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** All names and what they stand for: an immutable snapshot that threads share. */
final class Gazetteer {

    private final Parts parts;
    private final GazetteerWords words;
    private final Clubs clubs;
    private final String version;

    Gazetteer(Parts parts, GazetteerWords words, String version) {
        this.parts = parts;
        this.words = words;
        this.version = version;
        this.clubs = new Clubs(parts.entities(), parts.contexts(), parts.competitions());
    }

    /**
     * What a snapshot is made of, and the next one begins with. Nothing in it is changed any more.
     *
     * @param entities by index, with those that have gone
     * @param indexes by key, with the keys that were merged into another
     * @param names by number, with those that have gone
     * @param trie leads to the numbers of names
     * @param contexts of the entities
     * @param competitions indexes of competitions of clubs
     * @param gone number of entities that have gone
     * @param namesGone number of names that have gone
     */
    record Parts(
            List<Entity> entities,
            Map<String, Integer> indexes,
            List<Name> names,
            PhraseTrie trie,
            Contexts contexts,
            BitSet competitions,
            int gone,
            int namesGone) {

        /** True when most of what it holds is no longer used. */
        boolean isWorn() {
            return namesGone > names.size() / 2;
        }
    }

    Parts parts() {
        return parts;
    }

    Entity entity(int index) {
        return parts.entities().get(index);
    }

    int size() {
        return parts.entities().size() - parts.gone();
    }

    Name name(int index) {
        return parts.names().get(index);
    }

    /** True when this is a name of some entity, may it link alone or not. */
    boolean knows(String name) {
        return parts.trie().values(name).length > 0;
    }

    /** True when longer names of entities begin with these words: they are a piece of a name. */
    boolean isBeginning(String words) {
        return parts.trie().isBeginning(words);
    }

    PhraseTrie trie() {
        return parts.trie();
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
        return parts.contexts().of(entity);
    }

    /** "gazetteer:" and a hash of all that it was built from. */
    String version() {
        return version;
    }
}
