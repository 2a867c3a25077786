package io.khabar.standalone.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed in JSON Feed 1.1. */
final class JsonDocument {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonDocument() {}

    static String of(String name, String url, List<FeedItem> items) {
        ObjectNode feed = MAPPER.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", name)
                .put("feed_url", url);
        ArrayNode array = feed.putArray("items");
        items.forEach(item -> item(array.addObject(), item));
        return feed.toString();
    }

    private static void item(ObjectNode object, FeedItem item) {
        object.put("id", item.guid());
        put(object, "title", item.title());
        put(object, "url", item.url());
        put(object, "date_published", item.published());
        put(object, "language", item.language());
        object.put(item.html() ? "content_html" : "content_text", item.text());
        if (item.by() != null) {
            object.putArray("authors").addObject().put("name", item.by());
        }
        if (!item.keywords().isEmpty()) {
            ArrayNode tags = object.putArray("tags");
            item.keywords().forEach(tags::add);
        }
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
