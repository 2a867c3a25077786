package io.khabar.ingest.poll;

import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.list.Feed;
import io.khabar.news.RawArticle;
import java.util.List;

/** Makes articles of a feed's entries. Safe for many threads. */
@FunctionalInterface
public interface ArticleMaker {

    /**
     * The articles of a document, in the order of its entries; an entry may be none. The same entry always has the same id.
     *
     * @param feed as the list has it
     * @param document the answer, with its rights signals
     */
    List<RawArticle> articles(ParsedFeed parsed, Feed feed, Fetched document);
}
