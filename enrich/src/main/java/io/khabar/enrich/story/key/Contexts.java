package io.khabar.enrich.story.key;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entities are context to each other, by index. A context that is not there vouches for nothing, and does once it comes.
 * Sets that were handed on are never changed: a copy is.
 */
final class Contexts {

    private static final BitSet NONE = new BitSet();

    private final List<BitSet> neighbours;
    /** By the key of an entity that is not there, those to which it is context. */
    private final Map<String, BitSet> missing;
    /** Entities whose set was made here. */
    private final BitSet own = new BitSet();

    Contexts() {
        this.neighbours = new ArrayList<>();
        this.missing = new HashMap<>();
    }

    Contexts(Contexts other) {
        this.neighbours = new ArrayList<>(other.neighbours);
        this.missing = new HashMap<>(other.missing);
    }

    /** Entities that are context to this one, or to which it is; not to be changed. */
    BitSet of(int entity) {
        return entity < neighbours.size() ? neighbours.get(entity) : NONE;
    }

    /**
     * Takes the context of an entity that is new or was changed.
     *
     * @param indexes of all entities, by key
     */
    void come(int entity, Entity line, Map<String, Integer> indexes) {
        BitSet waiting = missing.remove(line.key());
        if (waiting != null) {
            waiting.stream().forEach(other -> join(entity, other));
        }
        for (String key : line.context()) {
            Integer other = indexes.get(key);
            if (other == null) {
                mark(key, entity, true);
            } else {
                join(entity, other);
            }
        }
    }

    /**
     * Takes back what an entity was context to by its own line, and, when it goes, by those of the others.
     *
     * @param line as it was
     * @param lines of all entities, by index
     */
    void leave(int entity, Entity line, List<Entity> lines, boolean goes) {
        line.context().forEach(key -> mark(key, entity, false));
        for (int other : of(entity).stream().toArray()) {
            boolean named = lines.get(other).context().contains(line.key());
            if (goes || !named || other == entity) {
                part(entity, other);
            }
            if (goes && named && other != entity) {
                mark(line.key(), other, true);
            }
        }
    }

    private void mark(String key, int entity, boolean waits) {
        BitSet before = missing.get(key);
        if (before == null && !waits) {
            return;
        }
        BitSet after = before == null ? new BitSet() : (BitSet) before.clone();
        after.set(entity, waits);
        if (after.isEmpty()) {
            missing.remove(key);
        } else {
            missing.put(key, after);
        }
    }

    private void join(int one, int other) {
        own(one).set(other);
        own(other).set(one);
    }

    private void part(int one, int other) {
        own(one).clear(other);
        own(other).clear(one);
    }

    private BitSet own(int entity) {
        while (neighbours.size() <= entity) {
            neighbours.add(NONE);
        }
        if (!own.get(entity)) {
            neighbours.set(entity, (BitSet) neighbours.get(entity).clone());
            own.set(entity);
        }
        return neighbours.get(entity);
    }
}
