package io.khabar.ingest.feed;

import io.khabar.ingest.article.LenientTime;
import io.khabar.ingest.article.PublishedTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an entry of the values of one item of a JSON Feed. */
final class JsonItem {
    private final JsonValues values;
    private final String where;
    private final int line;
    private final @Nullable String base;
    private final Notes notes;

    JsonItem(JsonValues values, String where, int line, @Nullable String base, Notes notes) {
        this.values = values;
        this.where = where;
        this.line = line;
        this.base = base;
        this.notes = notes;
    }

    FeedEntry entry() {
        return new FeedEntry(
                values.first("id")
                        .map(id -> cut(Invisible.identifier(id), FeedLimits.IDENTIFIER, "id"))
                        .orElse(null),
                line("title", FeedLimits.TITLE),
                values.first("url")
                        .or(() -> values.first("external_url"))
                        .flatMap(url -> Address.resolve(base, url))
                        .map(url -> cut(url, FeedLimits.IDENTIFIER, "url"))
                        .orElse(null),
                time("date_published"),
                time("date_modified"),
                body("summary", FeedLimits.SUMMARY, false).orElse(null),
                body("content_html", FeedLimits.CONTENT, true)
                        .or(() -> body("content_text", FeedLimits.CONTENT, false))
                        .orElse(null),
                authors(),
                tags(),
                Languages.tag(values.first("language").orElse(null)),
                null,
                values.first("pubStatus")
                        .or(() -> values.first("pubstatus"))
                        .filter(Withdrawals::isCanceled)
                        .isPresent());
    }

    private @Nullable String line(String name, int limit) {
        return values.first(name)
                .map(text -> cut(Markup.line(text), limit, name))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private Optional<String> body(String name, int limit, boolean html) {
        return values.first(name)
                .map(text -> new Texts.Construct(cut(text, limit, name), html).safe(base))
                .map(text -> Fields.cut(text, limit))
                .filter(text -> !text.isEmpty());
    }

    private @Nullable PublishedTime time(String name) {
        Optional<String> text = values.first(name);
        Optional<PublishedTime> time = text.flatMap(LenientTime::parse);
        if (text.isPresent() && time.isEmpty()) {
            notes.add(
                    line,
                    where + ": \"" + name + "\" is no date that can be read: \"" + Fields.cut(text.get(), 60) + "\"");
        }
        return time.orElse(null);
    }

    private @Nullable String authors() {
        List<String> names = new ArrayList<>(values.all("authors.name"));
        if (names.isEmpty()) {
            names.addAll(values.all("author.name"));
        }
        String joined = Markup.line(String.join(", ", names));
        return joined.isEmpty() ? null : cut(joined, FeedLimits.NAME, "authors");
    }

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        values.all("tags").forEach(tag -> Categories.add(tags, tag));
        return List.copyOf(tags);
    }

    private String cut(String text, int limit, String name) {
        if (text.length() > limit) {
            notes.add(line, where + ": \"" + name + "\" is longer than " + limit + " characters and was cut");
        }
        return Fields.cut(text, limit);
    }
}
