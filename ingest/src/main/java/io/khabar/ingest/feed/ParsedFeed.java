package io.khabar.ingest.feed;

import java.util.List;

/**
 * What a feed holds.
 *
 * @param format "rss-2.0", "rss-1.0", "rss-0.92", "atom-1.0", "atom-0.3", "json-feed-1.1", "news-sitemap", "sitemap-index" and
 *     so on; "unknown" when the document is no feed
 * @param feed what it says of itself
 * @param entries in the order of the document
 * @param errors what could not be read or had to be mended, for people, each with its line where one is known; a document that
 *     is no feed has one that says what it is
 */
public record ParsedFeed(String format, FeedInfo feed, List<FeedEntry> entries, List<String> errors) {
    public static final String UNKNOWN = "unknown";

    private static final String LEFT_OUT = "left out";

    public ParsedFeed {
        entries = List.copyOf(entries);
        errors = List.copyOf(errors);
    }

    /** Those of the errors that tell of something that is not among the entries, though it stood in the document. */
    public List<String> losses() {
        return errors.stream().filter(error -> error.contains(LEFT_OUT)).toList();
    }
}
