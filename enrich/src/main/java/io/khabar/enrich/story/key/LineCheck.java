package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for what is wrong with an entity by itself, though its line can be read. */
final class LineCheck {

    private static final int FEWEST_ARABIC = 3;
    private static final int FEWEST_OTHER = 2;

    private final Entity entity;
    private final List<String> problems = new ArrayList<>();

    private LineCheck(Entity entity) {
        this.entity = entity;
    }

    /** The problems, each saying what to do; empty when there is none. */
    static List<String> of(Entity entity) {
        var check = new LineCheck(entity);
        check.repeated();
        check.weakAndStrong();
        check.weakForEver();
        check.tooShort();
        check.keys();
        return check.problems;
    }

    private void repeated() {
        var seen = new HashSet<String>();
        entity.strong().forEach((language, names) -> once(language, names, seen));
        seen.clear();
        entity.weak().forEach((language, names) -> once(language, names, seen));
    }

    private void once(String language, List<String> names, Set<String> seen) {
        for (String name : names) {
            if (!seen.add(ReadName.of(language, name))) {
                problems.add("has \"" + name + "\" twice as it is read; leave one out");
            }
        }
    }

    /** A label may be weak, so that it is shown and does not link alone; an alias that is weak is a slip. */
    private void weakAndStrong() {
        Set<String> weak = ReadName.all(entity.weak());
        entity.aliases()
                .forEach((language, names) -> names.forEach(name -> {
                    if (weak.contains(ReadName.of(language, name))) {
                        problems.add("has \"" + name + "\" among its aliases and its weak names; leave it out of one");
                    }
                }));
    }

    /** Nothing vouches for a person but a name that links alone. */
    private void weakForEver() {
        boolean context = !entity.context().isEmpty() && entity.kind() != EntityKind.PERSON;
        Map<String, String> alone = ReadName.linkingAlone(entity);
        entity.weak().forEach((language, names) -> {
            boolean vouched = alone.keySet().stream()
                    .anyMatch(read -> ReadName.language(read).equals(language));
            if (!context && !vouched) {
                problems.add("has weak names in \"" + language + "\" and nothing beside which they could link; add ctx"
                        + " or a name that links alone");
            }
        });
    }

    private void tooShort() {
        ReadName.linkingAlone(entity).forEach((read, name) -> {
            String words = ReadName.words(read);
            boolean arabic = words.charAt(0) >= '\u0600' && words.charAt(0) <= '\u06FF';
            if (words.length() < (arabic ? FEWEST_ARABIC : FEWEST_OTHER)) {
                problems.add("links alone by " + read + ", which is too short; make it weak");
            }
        });
    }

    private void keys() {
        if (entity.context().contains(entity.key()) || entity.sameAs().contains(entity.key())) {
            problems.add("names itself in ctx or sameAs; take it out");
        }
        if (new HashSet<>(entity.context()).size() < entity.context().size()) {
            problems.add("has a key in ctx twice; leave one out");
        }
        long targets = entity.sameAs().stream().filter(EntityKeys::isKey).count();
        if (targets > 1) {
            problems.add("is merged into " + targets + " keys; name one in sameAs");
        }
    }
}
