package io.khabar.enrich.story.key;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.text.Folding;
import java.util.List;

/** What keys and names look like. */
final class EntityKeys {

    private static final List<String> PREFIXES = List.of("person:", "org:", "place:");
    private static final char PROVISIONAL = '~';

    private EntityKeys() {}

    /** True for "person:", "org:" or "place:" and a slug of a-z, 0-9 and single hyphens between them. */
    static boolean isKey(String key) {
        return PREFIXES.stream().anyMatch(prefix -> key.startsWith(prefix) && isSlug(key.substring(prefix.length())));
    }

    /** True for the key of something that the gazetteer does not know: "person:~", "org:~" or "place:~" and the name. */
    static boolean isProvisional(String key) {
        return PREFIXES.stream().anyMatch(prefix -> key.startsWith(prefix + PROVISIONAL));
    }

    /** The provisional key of a name: its folded words with hyphens between them; empty when it has no letter. */
    static String provisional(EntityKind kind, String surface) {
        String words = Folding.fold(surface).replace(' ', '-');
        return words.isEmpty() ? "" : prefix(kind) + PROVISIONAL + words;
    }

    private static String prefix(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "person:";
            case ORGANISATION -> "org:";
            case PLACE -> "place:";
        };
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
