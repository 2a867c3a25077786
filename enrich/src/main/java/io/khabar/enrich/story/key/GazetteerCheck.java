package io.khabar.enrich.story.key;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks for mistakes in gazetteer lines: by themselves, among each other, and with all that they are to be used together
 * with. All mistakes are told at once.
 */
public final class GazetteerCheck {

    private final Map<String, PlacedEntity> added = new TreeMap<>();
    private final List<Mistake> problems = new ArrayList<>();

    private GazetteerCheck() {}

    /** The problems of the gazetteer that comes with Khabar; empty when sound. */
    public static List<String> bundled() {
        var file = new GazetteerFile(
                BundledGazetteer.ENTITIES.name(),
                BundledGazetteer.ENTITIES.text().lines().toList());
        List<String> problems = new ArrayList<>(of(List.of(file), List.of()).problems());
        clashes(BundledGazetteer.entities())
                .forEach(clash -> problems.add(text(clash.second(), clash.first(), clash.name())));
        return problems;
    }

    /**
     * Checks files that are to be used together, over what comes with Khabar and what was added before. A line takes the
     * place of an earlier one of its key.
     *
     * @param before lines that were added before; those that cannot be read are passed over
     */
    public static CheckedLines of(List<GazetteerFile> files, Collection<String> before) {
        var check = new GazetteerCheck();
        for (int i = 0; i < files.size(); i++) {
            check.read(files.get(i), i);
        }
        check.together(before);
        var lines = new TreeMap<String, String>();
        check.added.forEach((key, entity) -> lines.put(key, entity.line()));
        return new CheckedLines(
                lines,
                check.problems.stream()
                        .sorted(Mistake.BY_PLACE)
                        .map(Mistake::toString)
                        .toList());
    }

    private void read(GazetteerFile file, int order) {
        for (PlacedEntity entity : EntityFile.read(file, order, problems)) {
            String key = entity.entity().key();
            PlacedEntity other = added.putIfAbsent(key, entity);
            if (other != null && other.place().order() != order) {
                tell(entity, "is in " + other.place() + ", too");
            }
            LineCheck.of(entity.entity()).forEach(problem -> tell(entity, problem));
        }
    }

    private void tell(PlacedEntity entity, String problem) {
        problems.add(new Mistake(entity.place(), entity.entity().key() + " " + problem));
    }

    private void together(Collection<String> before) {
        Map<String, Entity> lines = new TreeMap<>();
        for (String line : before) {
            Entity entity = EntityLine.read(line, mistake -> {});
            if (entity != null) {
                lines.put(entity.key(), entity);
            }
        }
        added.forEach((key, entity) -> lines.put(key, entity.entity()));
        List<Entity> all = BundledGazetteer.shared().entitiesWith(lines.values());
        Map<String, Entity> byKey = new HashMap<>();
        all.forEach(entity -> byKey.put(entity.key(), entity));
        added.values().forEach(entity -> keys(entity, byKey));
        clashes(all).forEach(this::tell);
    }

    private void keys(PlacedEntity entity, Map<String, Entity> all) {
        for (String other : entity.entity().context()) {
            if (!all.containsKey(other)) {
                tell(entity, "has an unknown context " + other + "; add it or take it away");
            }
        }
        String target = MergedKeys.target(entity.entity());
        if (target.isEmpty()) {
            return;
        }
        Entity found = all.get(target);
        if (found == null || all.containsKey(entity.entity().key())) {
            tell(entity, "is merged into " + target + ", which is not there or merged itself");
        } else if (found.kind() != entity.entity().kind()) {
            tell(entity, "is merged into " + target + ", which is of another kind");
        }
    }

    /** A clash among what was there before is not the files' mistake. It is told of the later line. */
    private void tell(Clash clash) {
        PlacedEntity first = added.get(clash.first());
        PlacedEntity second = added.get(clash.second());
        if (first != null && (second == null || first.place().compareTo(second.place()) > 0)) {
            problems.add(new Mistake(first.place(), text(clash.first(), clash.second(), clash.name())));
        } else if (second != null) {
            problems.add(new Mistake(second.place(), text(clash.second(), clash.first(), clash.name())));
        }
    }

    /** What is wrong with a key that takes a name which another one holds. */
    static String text(String taker, String holder, String name) {
        return taker + " and " + holder + " both link alone by " + name + "; make it weak in one or both";
    }

    /** The names by which two entities link alone. */
    static List<Clash> clashes(List<Entity> entities) {
        var clashes = new ArrayList<Clash>();
        var keys = new HashMap<String, String>();
        for (Entity entity : entities) {
            for (String name : ReadName.linkingAlone(entity).keySet()) {
                String other = keys.putIfAbsent(name, entity.key());
                if (other != null) {
                    clashes.add(new Clash(other, entity.key(), name));
                }
            }
        }
        return clashes;
    }

    /** Two keys and a name as it is read. */
    record Clash(String first, String second, String name) {}
}
