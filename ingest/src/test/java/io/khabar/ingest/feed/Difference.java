package io.khabar.ingest.feed;

import io.khabar.ingest.article.PublishedTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A field that ROME reads in a feed, and in which we read something else. What we read beyond ROME is none.
 *
 * @param entry from 1; 0: the feed itself
 */
record Difference(
        int entry,
        String field,
        @Nullable Object ours,
        @Nullable Object romes) {

    static List<Difference> between(ParsedFeed feed, RomeReading rome) {
        List<Difference> found = new ArrayList<>();
        add(found, 0, feed(feed.feed()), rome.feed());
        for (int i = 0; i < rome.entries().size(); i++) {
            Map<String, @Nullable Object> ours =
                    i < feed.entries().size() ? entry(feed.entries().get(i)) : Map.of();
            add(found, i + 1, ours, rome.entries().get(i));
        }
        return found;
    }

    /** How many fields we read that ROME does not, those of entries that it does not have included. */
    static int more(ParsedFeed feed, RomeReading rome) {
        int more = more(feed(feed.feed()), rome.feed());
        for (int i = 0; i < feed.entries().size(); i++) {
            Map<String, Object> romes =
                    i < rome.entries().size() ? rome.entries().get(i) : Map.of();
            more += more(entry(feed.entries().get(i)), romes);
        }
        return more;
    }

    private static int more(Map<String, @Nullable Object> ours, Map<String, Object> romes) {
        return (int) ours.entrySet().stream()
                .filter(field -> field.getValue() != null && !romes.containsKey(field.getKey()))
                .count();
    }

    private static void add(
            List<Difference> found, int entry, Map<String, @Nullable Object> ours, Map<String, Object> romes) {
        romes.forEach((field, value) -> {
            Object own = ours.get(field);
            if (!same(field, own, value)) {
                found.add(new Difference(entry, field, own, value));
            }
        });
    }

    /** ROME's titles may be HTML, which ours never are. */
    private static boolean same(String field, @Nullable Object ours, Object romes) {
        String text = romes.toString();
        return Objects.equals(ours, romes)
                || (field.equals("title")
                        && (text.strip().equals(ours)
                                || Jsoup.parse(text).text().equals(ours)));
    }

    private static Map<String, @Nullable Object> feed(FeedInfo feed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("title", feed.title());
        values.put("link", feed.link());
        return values;
    }

    private static Map<String, @Nullable Object> entry(FeedEntry entry) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("title", entry.title());
        values.put("link", entry.link());
        values.put("id", entry.id());
        values.put("published", time(entry.published()));
        values.put("updated", time(entry.updated()));
        return values;
    }

    private static @Nullable Object time(@Nullable PublishedTime time) {
        return time == null ? null : time.time();
    }
}
