package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param sameAs other keys of the same entity: the key that this one was merged into, or provisional ones that it had
 */
public record Entity(
        String key,
        EntityKind kind,
        @Nullable String wikidata,
        Map<String, String> labels,
        Map<String, List<String>> aliases,
        Map<String, List<String>> weak,
        List<String> context,
        List<String> sameAs) {

    /** Letters of the key of a territory: "place:" and two more. */
    private static final int TERRITORY = "place:xx".length();

    public Entity {
        labels = sorted(labels);
        aliases = fixed(aliases);
        weak = fixed(weak);
        context = List.copyOf(context);
        sameAs = List.copyOf(sameAs);
    }

    /** An entity that has one key only. */
    Entity(
            String key,
            EntityKind kind,
            @Nullable String wikidata,
            Map<String, String> labels,
            Map<String, List<String>> aliases,
            Map<String, List<String>> weak,
            List<String> context) {
        this(key, kind, wikidata, labels, aliases, weak, context, List.of());
    }

    /** True for one of the territories of ISO 3166: "place:ru", but not "place:ru-mow" or "org:isis". */
    boolean isTerritory() {
        return kind == EntityKind.PLACE && key.length() == TERRITORY;
    }

    /** The preferred English name; the key when there is none. */
    public String name() {
        return labels.getOrDefault("en", key);
    }

    /** Labels and aliases by language, the label first; those that are weak as well among them. */
    Map<String, List<String>> strong() {
        var strong = new TreeMap<String, List<String>>();
        labels.forEach((language, label) ->
                strong.computeIfAbsent(language, l -> new ArrayList<>()).add(label));
        aliases.forEach((language, names) ->
                strong.computeIfAbsent(language, l -> new ArrayList<>()).addAll(names));
        return strong;
    }

    /** A map with a fixed order, so that everything built from it is the same in every run. */
    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    private static Map<String, List<String>> fixed(Map<String, List<String>> names) {
        var fixed = new TreeMap<String, List<String>>(names);
        fixed.replaceAll((language, list) -> List.copyOf(list));
        return Collections.unmodifiableMap(fixed);
    }
}
