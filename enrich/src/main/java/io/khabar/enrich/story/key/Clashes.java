package io.khabar.enrich.story.key;

import io.khabar.enrich.story.key.Name.Strength;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells of a change to a gazetteer whether it takes a name away that links another entity alone. */
final class Clashes {

    private final Gazetteer before;
    private final Set<String> changing;
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param before the gazetteer as it is
     * @param changing keys whose entities will not stay as they are in it
     */
    Clashes(Gazetteer before, Set<String> changing) {
        this.before = before;
        this.changing = changing;
    }

    /** The clash of an entity with what stays or was taken so far; empty when there is none, and it is taken. */
    String of(Entity entity) {
        var alone = ReadName.linkingAlone(entity).keySet();
        for (String name : alone) {
            String other = names.getOrDefault(name, staying(entity, name));
            if (!other.isEmpty() && !other.equals(entity.key())) {
                return GazetteerCheck.text(entity.key(), other, name);
            }
        }
        alone.forEach(name -> names.putIfAbsent(name, entity.key()));
        return "";
    }

    /** Takes an entity that stays as it was. */
    void take(Entity entity) {
        ReadName.linkingAlone(entity).keySet().forEach(name -> names.putIfAbsent(name, entity.key()));
    }

    private String staying(Entity entity, String read) {
        for (int value : before.trie().values(ReadName.words(read))) {
            Name name = before.name(value);
            if (name.strength() == Strength.STRONG) {
                Entity other = before.entity(name.entity());
                boolean same =
                        other.key().equals(entity.key()) || other.sameAs().contains(entity.key());
                if (!same
                        && !changing.contains(other.key())
                        && ReadName.linkingAlone(other).containsKey(read)) {
                    return other.key();
                }
            }
        }
        return "";
    }
}
