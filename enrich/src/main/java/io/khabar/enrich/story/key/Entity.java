package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entity that the gazetteer knows. All names are by language, as BCP 47 primary subtag.
 *
 * @param key immutable and language-independent: "org:isis"
 * @param kind what it is; the key begins with it
 * @param wikidata item id such as "Q159"; null when not known for sure
 * @param labels the preferred name in each language; links alone unless it is among the weak names
 * @param aliases other names that link alone
 * @param weak names that link only beside a strong mention of the same entity or of its context
 * @param context keys of entities beside which the weak names are safe
 */
public record Entity(
        String key,
        EntityKind kind,
        @Nullable String wikidata,
        Map<String, String> labels,
        Map<String, List<String>> aliases,
        Map<String, List<String>> weak,
        List<String> context) {

    public Entity {
        labels = sorted(labels);
        aliases = sorted(aliases);
        weak = sorted(weak);
        context = List.copyOf(context);
    }

    /** The preferred English name; the key when there is none. */
    public String name() {
        return labels.getOrDefault("en", key);
    }

    /** A map with a fixed order, so that everything built from it is the same in every run. */
    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return java.util.Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
