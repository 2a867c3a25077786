package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.key.Sighting.Marks;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells by what a story shows which body is meant by a short name: «وزارة الصحة», «الغد», (بترا). */
final class ShortNamesOfBodies {

    private final Gazetteer gazetteer;

    ShortNamesOfBodies(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** True for a name of several words by which several bodies are called: «وزارة الصحة». */
    boolean isShared(Sighting sighting) {
        return sighting.names().stream()
                        .filter(name -> !name.single() && isWeakBody(name))
                        .count()
                > 1;
    }

    /**
     * Of the bodies that share a name that of the country which the story is about.
     *
     * @param country of what was linked so far
     * @return null when no country stands out, it has no such body or several, or a part of it stands behind: «بولاية كسلا»
     */
    @Nullable
    Name ofHome(Sighting sighting, HomeCountry country) {
        boolean national = isShared(sighting) && !sighting.beside().local();
        int home = national ? country.get() : Name.NO_ENTITY;
        if (home == Name.NO_ENTITY) {
            return null;
        }
        List<Name> names = sighting.names().stream()
                .filter(name ->
                        isWeakBody(name) && gazetteer.neighbours(name.entity()).get(home))
                .toList();
        return names.size() == 1 ? names.get(0) : null;
    }

    /**
     * The body whose name stands alone between marks: «الغد» beside its context, «الشرق الأوسط» anyhow, (بترا) anyhow.
     *
     * @param weight how much of an entity's context the story has
     * @return null when there is none, or more than one
     */
    @Nullable
    Name marked(Sighting sighting, IntUnaryOperator weight) {
        Marks marks = sighting.beside().marks();
        if (marks == Marks.NONE) {
            return null;
        }
        List<Name> names = sighting.names().stream()
                .filter(name -> isWeakBody(name)
                        && !gazetteer.clubs().areIn(name.entity())
                        && (!name.single() || marks == Marks.BRACKETS || weight.applyAsInt(name.entity()) > 0))
                .toList();
        return names.size() == 1 ? names.get(0) : null;
    }

    private boolean isWeakBody(Name name) {
        return name.strength() == Strength.WEAK
                && gazetteer.entity(name.entity()).kind() == EntityKind.ORGANISATION;
    }
}
