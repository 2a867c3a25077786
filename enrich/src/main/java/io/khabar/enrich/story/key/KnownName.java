package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A name of the bundled gazetteer, as what models are trained with sees it.
 *
 * @param written as the gazetteer writes it
 * @param kind what it names
 * @param sure true when it links alone, false for a weak name
 */
public record KnownName(String written, EntityKind kind, boolean sure) {

    /** The names in one language: BCP 47, primary subtag. The order is that of the entities' keys. */
    public static List<KnownName> in(String language) {
        var names = new ArrayList<KnownName>();
        for (Entity entity : BundledGazetteer.entities()) {
            String label = entity.labels().get(language);
            if (label != null) {
                names.add(new KnownName(label, entity.kind(), true));
            }
            add(names, entity, entity.aliases().getOrDefault(language, List.of()), true);
            add(names, entity, entity.weak().getOrDefault(language, List.of()), false);
        }
        return names;
    }

    private static void add(List<KnownName> names, Entity entity, Collection<String> written, boolean sure) {
        written.forEach(name -> names.add(new KnownName(name, entity.kind(), sure)));
    }
}
