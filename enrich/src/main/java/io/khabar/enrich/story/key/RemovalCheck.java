package io.khabar.enrich.story.key;

import io.khabar.enrich.story.key.GazetteerCheck.Clash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks for what would be wrong with the lines that stay when others are taken back: a context or a merge whose key is gone, or
 * a name by which an entity that comes with Khabar links alone again, though another one has it by now.
 */
public final class RemovalCheck {

    private final Set<String> removed;
    private final List<Entity> staying;
    private final Set<String> known;
    private final Set<Clash> clashes;
    private final List<String> problems = new ArrayList<>();

    private RemovalCheck(Set<String> removed, Map<String, String> before) {
        var kept = new TreeMap<>(before);
        kept.keySet().removeAll(removed);
        BundledGazetteer bundled = BundledGazetteer.shared();
        this.removed = removed;
        this.staying = entities(kept.values());
        List<Entity> after = bundled.entitiesWith(staying);
        this.known = after.stream().map(Entity::key).collect(Collectors.toSet());
        this.clashes = new HashSet<>(GazetteerCheck.clashes(after));
        this.clashes.removeAll(GazetteerCheck.clashes(bundled.entitiesWith(entities(before.values()))));
    }

    /**
     * The problems, each saying what to do; empty when the lines can be taken back.
     *
     * @param removed keys whose lines are to be taken back
     * @param before all lines that were added, by key; those that cannot be read are passed over
     */
    public static List<String> of(Collection<String> removed, Map<String, String> before) {
        var check = new RemovalCheck(Set.copyOf(removed), before);
        check.staying.forEach(check::keys);
        check.clashes.stream()
                .map(clash -> GazetteerCheck.text(clash.second(), clash.first(), clash.name()) + ", or take back both")
                .sorted()
                .forEach(check.problems::add);
        return check.problems;
    }

    private static List<Entity> entities(Collection<String> lines) {
        var entities = new ArrayList<Entity>();
        for (String line : lines) {
            Entity entity = EntityLine.read(line, mistake -> {});
            if (entity != null) {
                entities.add(entity);
            }
        }
        return entities;
    }

    private void keys(Entity entity) {
        entity.context().stream()
                .filter(this::isGone)
                .forEach(key -> problems.add(entity.key() + " has the context " + key
                        + "; add it again without that, or take it back, too"));
        String target = MergedKeys.target(entity);
        if (isGone(target)) {
            problems.add(entity.key() + " was merged into " + target + "; take it back, too");
        }
    }

    private boolean isGone(String key) {
        return removed.contains(key) && !known.contains(key);
    }
}
