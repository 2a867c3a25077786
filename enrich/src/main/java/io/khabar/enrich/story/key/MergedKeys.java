package io.khabar.enrich.story.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows the merges: an entity whose {@code sameAs} names another key gives its names to that one, which then says so. A key
 * is never renamed, and never used again for something else.
 */
final class MergedKeys {

    private final Map<String, Entity> byKey = new TreeMap<>();

    private MergedKeys(List<Entity> entities) {
        entities.forEach(entity -> byKey.put(entity.key(), entity));
    }

    /** The entities that stay, in the order of their keys. A merge into a key that is not there is left as it is. */
    static List<Entity> of(List<Entity> entities) {
        if (entities.stream().allMatch(entity -> target(entity).isEmpty())) {
            return entities;
        }
        var merged = new MergedKeys(entities);
        entities.forEach(merged::follow);
        return List.copyOf(merged.byKey.values());
    }

    /** The key that an entity was merged into; empty when it was not. */
    static String target(Entity entity) {
        return entity.sameAs().stream().filter(EntityKeys::isKey).findFirst().orElse("");
    }

    private void follow(Entity old) {
        Entity target = byKey.get(target(old));
        if (target != null && target(target).isEmpty()) {
            byKey.remove(old.key());
            byKey.put(target.key(), joined(old, target));
        }
    }

    private static Entity joined(Entity old, Entity target) {
        Map<String, List<String>> aliases = EntityMerge.joined(target.aliases(), old.aliases());
        old.labels()
                .forEach((language, label) -> aliases.computeIfAbsent(language, l -> new ArrayList<>())
                        .add(label));
        var sameAs = new ArrayList<>(target.sameAs());
        sameAs.add(old.key());
        old.sameAs().stream().filter(EntityKeys::isProvisional).forEach(sameAs::add);
        return new Entity(
                target.key(),
                target.kind(),
                target.wikidata(),
                target.labels(),
                aliases,
                EntityMerge.joined(target.weak(), old.weak()),
                target.context(),
                sameAs);
    }
}
