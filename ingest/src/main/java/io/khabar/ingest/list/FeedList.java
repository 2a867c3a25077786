package io.khabar.ingest.list;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The feeds, in the order of the list.
 *
 * @param feeds no two have the same key
 */
public record FeedList(List<Feed> feeds) {
    /** No feeds. */
    public static final FeedList EMPTY = new FeedList(List.of());

    public FeedList {
        feeds = List.copyOf(feeds);
    }

    /** The feeds that are to be polled, by their keys. */
    public Map<String, Feed> enabled() {
        return byKey(feeds.stream().filter(Feed::enabled).toList());
    }

    private static Map<String, Feed> byKey(Collection<Feed> feeds) {
        Map<String, Feed> byKey = new LinkedHashMap<>();
        feeds.forEach(feed -> byKey.put(feed.key(), feed));
        return byKey;
    }
}
