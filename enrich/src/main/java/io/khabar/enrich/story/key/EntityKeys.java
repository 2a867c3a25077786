package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.Folding;
import java.util.List;

/** What keys and names look like. */
final class EntityKeys {

    private static final List<String> PREFIXES = List.of("person:", "org:", "place:");

    private EntityKeys() {}

    /** True for "person:", "org:" or "place:" and a slug of a-z, 0-9 and single hyphens between them. */
    static boolean isKey(String key) {
        return PREFIXES.stream().anyMatch(prefix -> key.startsWith(prefix) && isSlug(key.substring(prefix.length())));
    }

    /** True for a name that can be found in a text. */
    static boolean isName(String name) {
        return name.equals(name.strip()) && !Folding.fold(name).isEmpty();
    }

    private static boolean isSlug(String slug) {
        boolean letters = slug.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
        boolean hyphens = slug.startsWith("-") || slug.endsWith("-") || slug.contains("--");
        return letters && !hyphens && !slug.isEmpty();
    }
}
