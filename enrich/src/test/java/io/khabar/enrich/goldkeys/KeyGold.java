package io.khabar.enrich.goldkeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.text.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An invented story and what a careful reader finds named in it.
 *
 * @param file the beat that it is of
 * @param text headline and body in the language that the story is in
 * @param keys of the gazetteer's entities
 * @param unknown names of others, each with its kind before it: "person:سامي القنطري"
 * @param unsure keys and such names of which readers would not agree; they count neither way
 */
record KeyGold(String id, String file, StoryText text, Set<String> keys, Set<String> unknown, Set<String> unsure) {

    /** What the keying was mended with. */
    static final List<String> SEEN =
            List.of("ar-politics", "ar-conflict", "ar-economy", "ar-sport", "ar-life", "ar-local", "other");

    /** What was scored before anything was mended for it. */
    static final List<String> BLIND =
            List.of("blind-1", "blind-2", "blind-3", "blind-4", "blind-5", "blind-6", "blind-7", "blind-8", "blind-9");

    /** Languages that no model has learned; scored before anything was mended for them, too. */
    static final List<String> OTHER_LANGUAGES = List.of(
            "blind-other",
            "blind-other-2",
            "blind-other-3",
            "blind-other-4",
            "blind-other-5",
            "blind-other-6",
            "blind-other-7",
            "blind-other-8");

    /** Those of them that the first floor of names found by rules was set for. */
    static final List<String> FIRST_IN_OTHER_LANGUAGES = OTHER_LANGUAGES.subList(0, 3);

    /** Those of them that were there before the last ones. */
    static final List<String> EARLIER_IN_OTHER_LANGUAGES = OTHER_LANGUAGES.subList(0, 4);

    /** Those of them that are short and name few; the last ones are long and full of names that nobody knows. */
    static final List<String> SHORT_IN_OTHER_LANGUAGES = OTHER_LANGUAGES.subList(0, 2);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<KeyGold> of(List<String> files) {
        return files.stream()
                .flatMap(file -> new Resource("/keys/gold/" + file + ".jsonl")
                        .lines().stream().map(line -> parse(file, line)))
                .toList();
    }

    String language() {
        return text.language() == null ? "" : text.language();
    }

    private static KeyGold parse(String file, String line) {
        try {
            JsonNode story = JSON.readTree(line);
            var text = new StoryText(
                    story.get("headline").asText(),
                    story.get("body").asText(),
                    story.get("language").asText(),
                    List.of());
            return new KeyGold(
                    story.get("id").asText(),
                    file,
                    text,
                    set(story.get("keys")),
                    set(story.get("unknown")),
                    set(story.path("unsure")));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static Set<String> set(JsonNode array) {
        var set = new TreeSet<String>();
        array.forEach(item -> set.add(item.asText()));
        return set;
    }
}
