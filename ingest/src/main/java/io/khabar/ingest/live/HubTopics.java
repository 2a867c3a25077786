package io.khabar.ingest.live;

import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.list.Feed;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which feed each topic of a hub is. A feed speaks for topics of its own host only, and the first feed that names a topic keeps
 * it, so that no feed can have another one delivered by a hub of its choice. Safe for many threads.
 */
final class HubTopics {
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();

    /** The topic to ask a hub for; empty: the feed names no topic of its own. */
    Optional<String> topic(ParsedFeed parsed, Feed feed) {
        String self = parsed.feed().self();
        String topic = self == null ? feed.url().toString() : self;
        if (!isOn(feed.url().getHost(), topic)) {
            return Optional.empty();
        }
        Feed first = feeds.putIfAbsent(topic, feed);
        if (first != null && !first.key().equals(feed.key())) {
            return Optional.empty();
        }
        feeds.put(topic, feed);
        return Optional.of(topic);
    }

    /** @throws IllegalStateException when no feed has named the topic */
    Feed feed(String topic) {
        Feed feed = feeds.get(topic);
        if (feed == null) {
            throw new IllegalStateException("no feed has named the topic of the delivery");
        }
        return feed;
    }

    private static boolean isOn(@Nullable String host, String topic) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(topic).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
