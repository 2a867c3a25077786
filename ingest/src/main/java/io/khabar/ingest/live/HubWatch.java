package io.khabar.ingest.live;

import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.list.Feed;

/** Told of every feed that was read, so that its hub can be asked to push. Safe for many threads. */
@FunctionalInterface
interface HubWatch {

    /** Where nobody subscribes. */
    HubWatch NONE = (parsed, feed) -> {};

    void read(ParsedFeed parsed, Feed feed);
}
