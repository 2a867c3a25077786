package io.khabar.enrich.story.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.text.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** An invented story with the keys and topics that people gave it. */
record KeyedStory(String id, StoryText text, Set<String> keys, Set<String> topics) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<KeyedStory> all() {
        return new Resource("/keys/stories.jsonl")
                .lines().stream().map(KeyedStory::parse).toList();
    }

    private static KeyedStory parse(String line) {
        try {
            JsonNode story = JSON.readTree(line);
            Function<String, String> text = field -> story.get(field).asText();
            return new KeyedStory(
                    text.apply("id"),
                    new StoryText(
                            text.apply("headline"),
                            text.apply("body"),
                            text.apply("language"),
                            list(story.get("keywords"))),
                    new TreeSet<>(list(story.get("keys"))),
                    new TreeSet<>(list(story.get("topics"))));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static List<String> list(JsonNode array) {
        var list = new ArrayList<String>();
        array.forEach(item -> list.add(item.asText()));
        return list;
    }
}
