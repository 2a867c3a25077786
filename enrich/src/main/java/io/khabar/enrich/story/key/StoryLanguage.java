package io.khabar.enrich.story.key;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which names may be read in which story. A story is read with the names of its own language; an entity that has none in
 * it, with those of the language that its script borrows from (Arabic, English); and names in the other script are
 * always read. So the Turkish word for a country is not looked for in an English text.
 */
final class StoryLanguage {

    /** Bits of a story whose language is not known: the names of Arabic and of English. */
    private static final String UNKNOWN = "";

    private static final String OTHER = "?";
    private static final List<String> ALL = List.of("ar", "fa", "ur", "en", "fr", "tr", "es", "ru", OTHER);
    private static final List<String> KNOWN = ALL.subList(0, ALL.size() - 1);
    private static final List<String> ARABIC_SCRIPT = List.of("ar", "fa", "ur");
    private static final List<String> LATIN_SCRIPT = List.of("en", "fr", "tr", "es");
    private static final Map<String, List<String>> BY_UNKNOWN = Map.of(UNKNOWN, List.of("ar", "en"));

    private StoryLanguage() {}

    static boolean isKnown(String language) {
        return KNOWN.contains(language);
    }

    static List<String> known() {
        return KNOWN;
    }

    /** True for the language whose names carry particles, or when it is not known. */
    static boolean hasArabicParticles(@Nullable String story) {
        String language = primary(story);
        return language.equals("ar") || language.equals(UNKNOWN);
    }

    /** True for a language that is written in Arabic letters. */
    static boolean hasArabicScript(@Nullable String story) {
        return ARABIC_SCRIPT.contains(primary(story));
    }

    /** The primary subtag; empty when the language is not known. */
    static String primary(@Nullable String story) {
        if (story == null) {
            return UNKNOWN;
        }
        int end = story.indexOf('-');
        return end < 0 ? story : story.substring(0, end);
    }

    /** The bits of a story, to be met with those of a name. */
    static int bits(@Nullable String story) {
        String language = primary(story);
        int bits = 0;
        for (String one : BY_UNKNOWN.getOrDefault(language, List.of(isKnown(language) ? language : OTHER))) {
            bits |= 1 << ALL.indexOf(one);
        }
        return bits;
    }

    /** The bits of a name: the stories in which it may be read. */
    static int bits(String language, Collection<String> languagesOfEntity) {
        int bits = 0;
        for (int i = 0; i < ALL.size(); i++) {
            if (reads(ALL.get(i), language, languagesOfEntity)) {
                bits |= 1 << i;
            }
        }
        return bits;
    }

    private static boolean reads(String story, String language, Collection<String> languagesOfEntity) {
        if (story.equals(language)) {
            return true;
        }
        boolean ownNames = languagesOfEntity.contains(story);
        return switch (language) {
            case "ar" -> !(ARABIC_SCRIPT.contains(story) && ownNames);
            case "en" -> !(LATIN_SCRIPT.contains(story) && ownNames);
            default -> false;
        };
    }
}
