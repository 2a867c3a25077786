package io.khabar.ingest.poll;

import io.khabar.ingest.feed.FeedEntry;
import io.khabar.ingest.feed.FeedInfo;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.list.Feed;
import io.khabar.news.RawArticle;

/** Makes articles of a feed's entries. Safe for many threads. */
@FunctionalInterface
public interface ArticleMaker {

    /**
     * The article of an entry, all but its time of ingest. The same entry always has the same id.
     *
     * @param source where the entry stood
     */
    RawArticle article(FeedEntry entry, Source source);

    /**
     * Where an entry stood.
     *
     * @param feed as the list has it
     * @param info what the feed says of itself
     * @param document the answer, with its rights signals
     */
    record Source(Feed feed, FeedInfo info, Fetched document) {}
}
