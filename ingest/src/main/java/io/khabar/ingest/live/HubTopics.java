package io.khabar.ingest.live;

import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.list.Feed;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which feed each topic of a hub is. A feed speaks for topics of its own host only, and the first feed that names a topic keeps
 * it as long as it names no other, so that no feed can have another one delivered by a hub of its choice, nor fill the memory by naming
 * itself anew each time. Safe for many threads.
 */
final class HubTopics {
    private final Map<String, String> feeds = new HashMap<>();
    private final Map<String, String> topics = new HashMap<>();

    /** The topic to ask a hub for; empty: the feed names no topic of its own. */
    Optional<String> topic(ParsedFeed parsed, Feed feed) {
        String self = parsed.feed().self();
        String topic = self == null ? feed.url().toString() : self;
        if (!isOn(feed.url().getHost(), topic)) {
            return Optional.empty();
        }
        return take(topic, feed) ? Optional.of(topic) : Optional.empty();
    }

    /** Whether the topic is the feed's: no other named it before. */
    synchronized boolean take(String topic, Feed feed) {
        String first = feeds.putIfAbsent(topic, feed.key());
        if (first != null && !first.equals(feed.key())) {
            return false;
        }
        String before = topics.put(feed.key(), topic);
        if (before != null && !before.equals(topic)) {
            feeds.remove(before);
        }
        return true;
    }

    private static boolean isOn(@Nullable String host, String topic) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(topic).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
