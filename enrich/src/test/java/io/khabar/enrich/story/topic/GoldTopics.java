package io.khabar.enrich.story.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Origin;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An invented story and what it is about, set by hand.
 *
 * @param id names it
 * @param text what the classifier reads
 * @param topics ids, those below the top level too; empty when it is about nothing of them
 * @param may ids that are right, too, and that nobody has to find
 */
record GoldTopics(String id, StoryText text, Set<String> topics, Set<String> may) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those that the lexicons were made with. */
    static List<GoldTopics> all() throws Exception {
        return of("/topics/gold.jsonl");
    }

    /** Those that were scored once before anything was mended for them. */
    static List<GoldTopics> blind() throws Exception {
        return of("/topics/blind-3.jsonl");
    }

    /** The stories of a blind set of keys, in eight languages, topics of the top level; scored once, too. */
    static List<GoldTopics> ofKeys() throws Exception {
        return of("/topics/blind-6.jsonl");
    }

    /** Those of the blind set of keys after it. */
    static List<GoldTopics> ofNewerKeys() throws Exception {
        return of("/topics/blind-7.jsonl");
    }

    /** Those of the blind set of keys after that one. */
    static List<GoldTopics> ofNewestKeys() throws Exception {
        return of("/topics/blind-8.jsonl");
    }

    /** Those of the blind set of keys that was written last. */
    static List<GoldTopics> ofLastKeys() throws Exception {
        return of("/topics/blind-9.jsonl");
    }

    private static List<GoldTopics> of(String file) throws Exception {
        var stories = new ArrayList<GoldTopics>();
        for (String line : new Resource(file).lines()) {
            stories.add(of(JSON.readTree(line)));
        }
        return stories;
    }

    private static GoldTopics of(JsonNode json) {
        var keywords = new ArrayList<String>();
        json.path("keywords").forEach(keyword -> keywords.add(keyword.asText()));
        var text = new StoryText(
                json.get("headline").asText(),
                json.get("body").asText(),
                json.get("language").asText(),
                keywords,
                origin(json.path("url").asText(null)));
        return new GoldTopics(json.get("id").asText(), text, ids(json.get("topics")), ids(json.path("may")));
    }

    private static Set<String> ids(JsonNode json) {
        var ids = new TreeSet<String>();
        json.forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static Origin origin(String url) {
        if (url == null) {
            return Origin.NONE;
        }
        Article page = Article.ofText("gold", "", false);
        return Origin.of(Article.builder(page.id(), page.text(), false)
                .url(url)
                .published(page.published())
                .ingested(page.ingested())
                .build());
    }
}
