package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.hash.Digest;
import io.khabar.enrich.story.text.Resource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lexicons that come with Khabar, one for each language; loaded once for all callers. */
final class Lexicons {

    private static final List<String> LANGUAGES =
            List.of("ar", "de", "en", "es", "fa", "fr", "hi", "id", "ru", "tr", "ur");

    private static final Lexicons BUNDLED = load();

    private final Map<String, Lexicon> byLanguage;
    private final String version;

    private Lexicons(Map<String, Lexicon> byLanguage, String version) {
        this.byLanguage = Map.copyOf(byLanguage);
        this.version = version;
    }

    static Lexicons bundled() {
        return BUNDLED;
    }

    /** The lexicon of the story's language; null when there is none. */
    @Nullable
    Lexicon of(StoryText story) {
        return byLanguage.get(StoryLanguages.of(story));
    }

    /** Changes with each letter of the files. */
    String version() {
        return version;
    }

    private static Lexicons load() {
        var lexicons = new TreeMap<String, Lexicon>();
        var digest = new Digest();
        for (String language : LANGUAGES) {
            var file = new Resource("/topics/" + language + ".tsv");
            String text = file.text();
            lexicons.put(language, Lexicon.of(file.path(), text, language));
            digest.add(text);
        }
        digest.add(new Resource("/topics/subtopics.tsv").text());
        return new Lexicons(lexicons, digest.hex().substring(0, 12));
    }
}
