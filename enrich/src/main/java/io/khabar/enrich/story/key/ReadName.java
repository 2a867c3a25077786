package io.khabar.enrich.story.key;

import io.khabar.enrich.story.text.Folding;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A name as the linker tells it from others: by language, folded form, and whether it must be all capitals or end with a plus. */
final class ReadName {

    private ReadName() {}

    /** For example "en:river guard", "en!:rg" for capitals and "ar+:أوبك" for a plus. */
    static String of(String language, String name) {
        boolean acronym = LetterCase.of(name) == LetterCase.ACRONYM;
        return language + (Name.hasPlus(name) ? "+" : "") + (acronym ? "!:" : ":") + Folding.fold(name);
    }

    /** The language of a name that was read. */
    static String language(String read) {
        return read.substring(0, 2);
    }

    /** The folded words of a name that was read. */
    static String words(String read) {
        return read.substring(read.indexOf(':') + 1);
    }

    /** The names that link an entity alone, each as it is read and as it is written. */
    static Map<String, String> linkingAlone(Entity entity) {
        Set<String> weak = all(entity.weak());
        var alone = new LinkedHashMap<String, String>();
        entity.strong()
                .forEach((language, names) -> names.forEach(name -> {
                    String read = of(language, name);
                    if (!weak.contains(read)) {
                        alone.putIfAbsent(read, name);
                    }
                }));
        return alone;
    }

    static Set<String> all(Map<String, List<String>> names) {
        var all = new HashSet<String>();
        names.forEach((language, list) -> list.forEach(name -> all.add(of(language, name))));
        return all;
    }
}
