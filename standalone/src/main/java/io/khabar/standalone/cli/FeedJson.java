package io.khabar.standalone.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.khabar.ingest.article.PublishedTime;
import io.khabar.ingest.feed.FeedEntry;
import io.khabar.ingest.feed.FeedInfo;
import io.khabar.ingest.feed.ParsedFeed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A parsed feed as one line of JSON. */
final class FeedJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private FeedJson(JsonGenerator json) {
        this.json = json;
    }

    static String line(String file, ParsedFeed feed) {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(line)) {
            new FeedJson(generator).write(file, feed);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written", e);
        }
        return line.toString();
    }

    private void write(String file, ParsedFeed feed) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeStringField("format", feed.format());
        info(feed.feed());
        json.writeArrayFieldStart("entries");
        for (FeedEntry entry : feed.entries()) {
            entry(entry);
        }
        json.writeEndArray();
        strings("errors", feed.errors());
        json.writeEndObject();
    }

    private void info(FeedInfo feed) throws IOException {
        json.writeObjectFieldStart("feed");
        json.writeStringField("title", feed.title());
        json.writeStringField("link", feed.link());
        json.writeStringField("language", feed.language());
        json.writeStringField("updated", written(feed.updated()));
        json.writeStringField("self", feed.self());
        json.writeStringField("hub", feed.hub());
        strings("children", feed.children());
        json.writeEndObject();
    }

    private void entry(FeedEntry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        json.writeStringField("title", entry.title());
        json.writeStringField("link", entry.link());
        json.writeStringField("published", written(entry.published()));
        json.writeStringField("updated", written(entry.updated()));
        json.writeStringField("summary", entry.summary());
        json.writeStringField("content", entry.content());
        json.writeStringField("author", entry.author());
        strings("categories", entry.categories());
        json.writeStringField("language", entry.language());
        json.writeBooleanField("withdrawn", entry.withdrawn());
        json.writeEndObject();
    }

    private void strings(String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static @Nullable String written(@Nullable PublishedTime time) {
        return time == null ? null : written(time.time());
    }

    private static @Nullable String written(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
