package io.khabar.ingest.poll;

import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedList;
import io.khabar.ingest.list.FeedListReader;

/** Feeds of the tests. */
final class Feeds {
    private Feeds() {}

    /** A feed whose interval lies between 1 minute and 1 hour. */
    static Feed feed(String name) {
        return list(name).feeds().get(0);
    }

    static FeedList list(String... names) {
        StringBuilder yaml = new StringBuilder("defaults: {min-interval: 1m, max-interval: 1h}\nfeeds:\n");
        for (String name : names) {
            yaml.append("  - url: https://").append(name).append(".example/rss\n");
        }
        return FeedListReader.read("test", yaml.toString()).list();
    }

    static String key(String name) {
        return "https://" + name + ".example/rss";
    }
}
