package io.khabar.ingest.poll;

import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.ParsedFeed;

/** Reads a feed. Safe for many threads. */
@FunctionalInterface
public interface FeedReader {

    /** What the document holds; a document that is no feed is one of format {@link ParsedFeed#UNKNOWN}. */
    ParsedFeed read(FeedDocument document);
}
