package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for mistakes that a single line does not show: names that clash, stand twice or are too short to be sure. */
public final class GazetteerCheck {

    private static final int FEWEST_LETTERS = 3;

    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> strongNames = new HashMap<>();

    private GazetteerCheck() {}

    /** The problems of the gazetteer that comes with Khabar, each saying which entity and what to do; empty when sound. */
    public static List<String> bundled() {
        List<String> problems = new ArrayList<>(of(BundledGazetteer.entities()));
        problems.addAll(repeated(BundledGazetteer.curated()));
        return problems;
    }

    /** The problems among entities that are to be used together. */
    static List<String> of(List<Entity> entities) {
        var check = new GazetteerCheck();
        var keys = new HashSet<String>();
        entities.forEach(entity -> keys.add(entity.key()));
        for (Entity entity : entities) {
            check.context(entity, keys);
            check.clashes(entity);
        }
        return check.problems;
    }

    /** Names that an entity has twice in one language, as they are read. */
    static List<String> repeated(List<Entity> entities) {
        var problems = new ArrayList<String>();
        for (Entity entity : entities) {
            var seen = new HashSet<String>();
            entity.labels().forEach((language, label) -> seen.add(read(language, label)));
            entity.aliases()
                    .forEach((language, names) -> names.forEach(name -> {
                        if (!seen.add(read(language, name))) {
                            problems.add(entity.key() + " has \"" + name + "\" twice as it is read; leave one out");
                        }
                    }));
        }
        return problems;
    }

    private void context(Entity entity, Set<String> keys) {
        for (String other : entity.context()) {
            if (!keys.contains(other)) {
                problems.add(entity.key() + " has an unknown context " + other + "; add it or take it away");
            }
        }
    }

    private void clashes(Entity entity) {
        var weak = new HashSet<String>();
        entity.weak().forEach((language, names) -> names.forEach(name -> weak.add(read(language, name))));
        for (String name : strong(entity)) {
            if (!weak.contains(name)) {
                clash(entity, name);
            }
        }
    }

    private void clash(Entity entity, String name) {
        String other = strongNames.putIfAbsent(name, entity.key());
        if (other != null) {
            problems.add(
                    entity.key() + " and " + other + " both link alone by " + name + "; make it weak in one or both");
        }
        String letters = name.substring(name.indexOf(':') + 1);
        boolean arabic = !letters.isEmpty() && letters.charAt(0) >= '\u0600';
        if (arabic && letters.length() < FEWEST_LETTERS) {
            problems.add(entity.key() + " links alone by " + name + ", which is too short; make it weak");
        }
    }

    private static Set<String> strong(Entity entity) {
        var strong = new TreeSet<String>();
        entity.labels().forEach((language, label) -> strong.add(read(language, label)));
        entity.aliases().forEach((language, names) -> names.forEach(name -> strong.add(read(language, name))));
        return strong;
    }

    /** A name as the linker tells it apart: language, folded form, and whether it must be all capitals. */
    private static String read(String language, String name) {
        boolean acronym = LetterCase.of(name) == LetterCase.ACRONYM;
        return language + (acronym ? "!:" : ":") + Folding.fold(name);
    }
}
