package io.khabar.enrich.story.key;

import java.util.List;
import java.util.Map;

/** Foreign words in Arabic names that papers spell in two ways: «الأميركية» and «الأمريكية», «الفدرالية» and «الفيدرالية». */
final class ForeignWords {

    private static final String LANGUAGE = "ar";

    /** How a word may begin, and how else. */
    private static final List<Map.Entry<String, String>> SPELLINGS =
            List.of(Map.entry("أمريك", "أميرك"), Map.entry("فيدرال", "فدرال"), Map.entry("كونفيدرال", "كونفدرال"));

    private ForeignWords() {}

    /** The name and, when it has such a word in it, its other spelling. */
    static List<String> of(String language, String name) {
        if (!language.equals(LANGUAGE)) {
            return List.of(name);
        }
        for (Map.Entry<String, String> spelling : SPELLINGS) {
            if (name.contains(spelling.getKey())) {
                return List.of(name, name.replace(spelling.getKey(), spelling.getValue()));
            }
            if (name.contains(spelling.getValue())) {
                return List.of(name, name.replace(spelling.getValue(), spelling.getKey()));
            }
        }
        return List.of(name);
    }
}
