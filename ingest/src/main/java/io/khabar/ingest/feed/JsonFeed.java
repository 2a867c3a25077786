package io.khabar.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.khabar.ingest.article.PublishedTime;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org) as a stream: what is not asked for is never held. */
final class JsonFeed {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final JsonParser parser;
    private final @Nullable String base;
    private final Notes notes;
    private final JsonValues head = new JsonValues();
    private final List<FeedEntry> entries = new ArrayList<>();
    private boolean items;
    private int leftOut;

    private JsonFeed(JsonParser parser, @Nullable String base, Notes notes) {
        this.parser = parser;
        this.base = base;
        this.notes = notes;
    }

    static ParsedFeed read(String json, @Nullable String base, Notes notes) {
        try (JsonParser parser = JSON.createParser(json)) {
            return new JsonFeed(parser, base, notes).read();
        } catch (IOException e) {
            throw new IllegalStateException("a string can always be read", e);
        }
    }

    private ParsedFeed read() throws IOException {
        try {
            document();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            notes.add(line, "broken JSON, read up to here: " + firstLine(e.getOriginalMessage()));
        }
        Optional<String> version = head.first("version");
        if (!items && !named(version)) {
            notes.add(1, "JSON without \"items\", expected a JSON Feed");
            return new ParsedFeed(ParsedFeed.UNKNOWN, FeedInfo.NOTHING, List.of(), notes.list());
        }
        if (leftOut > 0) {
            notes.add(0, "more than " + FeedLimits.ENTRIES + " entries; " + leftOut + " are left out");
        }
        boolean old = version.filter(text -> text.strip().endsWith("/1")).isPresent();
        return new ParsedFeed(old ? "json-feed-1.0" : "json-feed-1.1", info(), entries, notes.list());
    }

    /** Whether the head alone tells the format: a feed may be empty, or cut before its items. */
    private boolean named(Optional<String> version) {
        return version.filter(text -> text.contains("jsonfeed.org")).isPresent()
                || head.first("home_page_url", "feed_url").isPresent();
    }

    private void document() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("items") && value == JsonToken.START_ARRAY) {
                items = true;
                items();
            } else {
                head.read(parser, name);
            }
        }
    }

    private void items() throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                return;
            }
            if (token != JsonToken.START_OBJECT) {
                notes.count(parser.currentTokenLocation().getLineNr(), "an item that is no object");
                parser.skipChildren();
            } else if (entries.size() == FeedLimits.ENTRIES) {
                leftOut++;
                parser.skipChildren();
            } else {
                item();
            }
        }
    }

    private void item() throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonValues values = new JsonValues();
        values.object(parser, "");
        entries.add(new JsonItem(values, "entry " + (entries.size() + 1), line, base, notes).entry());
    }

    private FeedInfo info() {
        return new FeedInfo(
                head.first("title")
                        .map(title -> Fields.cut(Markup.line(title), FeedLimits.TITLE))
                        .orElse(null),
                head.first("home_page_url").flatMap(this::resolved).orElse(null),
                Languages.tag(head.first("language").orElse(null)),
                newest(),
                head.first("feed_url").flatMap(this::resolved).orElse(null),
                head.first("hubs.url").flatMap(this::resolved).orElse(null),
                null,
                null,
                List.of());
    }

    /** The format has no date of the feed; it changed when its newest item did. */
    private @Nullable Instant newest() {
        return entries.stream()
                .flatMap(entry -> Stream.of(entry.updated(), entry.published()))
                .filter(Objects::nonNull)
                .map(PublishedTime::time)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<String> resolved(String link) {
        return Address.resolve(base, link).filter(url -> url.length() <= FeedLimits.IDENTIFIER);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
