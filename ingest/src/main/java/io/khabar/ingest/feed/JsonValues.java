package io.khabar.ingest.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.khabar.ingest.article.WellFormed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of a JSON object that a feed can use, by their paths ("author.name"). All others are passed over. */
final class JsonValues {
    private static final Set<String> KNOWN = Set.of(
            "version",
            "title",
            "home_page_url",
            "feed_url",
            "language",
            "hubs.url",
            "id",
            "url",
            "external_url",
            "content_html",
            "content_text",
            "summary",
            "date_published",
            "date_modified",
            "pubStatus",
            "pubstatus",
            "author.name",
            "authors.name",
            "tags");

    /** Those that may stand in a list; of all others a list is no value. */
    private static final Set<String> LISTS = Set.of("tags", "language", "hubs", "author", "authors");

    private static final Set<String> OBJECTS = Set.of("author", "authors", "hubs");

    private final Map<String, List<String>> values = new HashMap<>();

    /** Reads the members up to the end of the object that the parser has begun. */
    void object(JsonParser parser, String path) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = path + parser.currentName();
            parser.nextToken();
            read(parser, name);
        }
    }

    /** Reads the value at which the parser stands. */
    void read(JsonParser parser, String name) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT && OBJECTS.contains(name)) {
            object(parser, name + ".");
        } else if (token == JsonToken.START_ARRAY && LISTS.contains(name)) {
            array(parser, name);
        } else if (token != null && token.isScalarValue()) {
            scalar(parser, token, name);
        } else {
            parser.skipChildren();
        }
    }

    /** The first value that is not blank. */
    Optional<String> first(String... names) {
        for (String name : names) {
            for (String value : all(name)) {
                if (!value.isBlank()) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private void array(JsonParser parser, String name) throws IOException {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else {
                read(parser, name);
            }
        }
    }

    private void scalar(JsonParser parser, JsonToken token, String name) throws IOException {
        List<String> list = KNOWN.contains(name) ? values.computeIfAbsent(name, key -> new ArrayList<>(1)) : List.of();
        if (KNOWN.contains(name) && token != JsonToken.VALUE_NULL && list.size() < FeedLimits.CATEGORIES) {
            list.add(WellFormed.of(parser.getText()).text());
        }
    }
}
