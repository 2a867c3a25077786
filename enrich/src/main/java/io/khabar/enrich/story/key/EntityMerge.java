package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lays what the curated file says of an entity over what CLDR says: the file's labels win, its weak names demote. */
final class EntityMerge {

    private final Map<String, Entity> byKey = new TreeMap<>();

    EntityMerge(Collection<Entity> base) {
        base.forEach(entity -> byKey.put(entity.key(), entity));
    }

    EntityMerge lay(Collection<Entity> file) {
        file.forEach(entity -> byKey.merge(entity.key(), entity, EntityMerge::merged));
        return this;
    }

    /** All entities in the order of their keys. */
    List<Entity> all() {
        return List.copyOf(byKey.values());
    }

    /**
     * Takes away the names of cities that are also the name of a territory («تونس», "Luxembourg"): the territory is
     * the safer reading.
     */
    static List<Entity> withoutNamesOf(Collection<Entity> territories, Collection<Entity> cities) {
        Set<String> taken = new HashSet<>();
        territories.forEach(territory -> territory.labels().forEach((l, label) -> taken.add(l + Folding.fold(label))));
        return cities.stream().map(city -> without(taken, city)).toList();
    }

    private static Entity without(Set<String> taken, Entity city) {
        var labels = new TreeMap<>(city.labels());
        labels.entrySet().removeIf(label -> taken.contains(label.getKey() + Folding.fold(label.getValue())));
        return new Entity(
                city.key(), city.kind(), city.wikidata(), labels, city.aliases(), city.weak(), city.context());
    }

    private static Entity merged(Entity base, Entity file) {
        var labels = new TreeMap<>(base.labels());
        labels.putAll(file.labels());
        var aliases = joined(base.aliases(), file.aliases());
        base.labels().forEach((language, label) -> {
            if (!label.equals(labels.get(language))) {
                aliases.computeIfAbsent(language, l -> new ArrayList<>()).add(label);
            }
        });
        var context = new LinkedHashSet<>(base.context());
        context.addAll(file.context());
        return new Entity(
                base.key(),
                base.kind(),
                file.wikidata(),
                labels,
                aliases,
                joined(base.weak(), file.weak()),
                List.copyOf(context),
                file.sameAs());
    }

    /** The names of both; its lists can be added to. */
    static Map<String, List<String>> joined(Map<String, List<String>> one, Map<String, List<String>> other) {
        var joined = new TreeMap<String, List<String>>();
        one.forEach((language, names) -> joined.put(language, new ArrayList<>(names)));
        other.forEach((language, names) ->
                joined.computeIfAbsent(language, l -> new ArrayList<>()).addAll(names));
        return joined;
    }
}
