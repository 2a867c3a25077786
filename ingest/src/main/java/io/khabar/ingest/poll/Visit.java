package io.khabar.ingest.poll;

import io.khabar.ingest.feed.FeedInfo;
import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.list.Feed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fetch of a feed, and what it brought.
 *
 * @param feed as the list had it when the fetch began
 * @param outcome what came of it
 */
record Visit(Feed feed, Outcome outcome) {

    /** What came of a fetch. */
    sealed interface Outcome {}

    /**
     * A feed.
     *
     * @param entries compared with those known
     * @param siteSignals what the site says of the document; empty: it was not asked, because there is nothing to publish
     */
    record Read(FetchResult.Fetched document, FeedInfo info, SiftedEntries entries, Optional<List<String>> siteSignals)
            implements Outcome {}

    /** Nothing new (304). */
    record Unchanged(@Nullable Duration freshFor) implements Outcome {}

    /**
     * The server asks for less.
     *
     * @param retryAfter null: it did not say for how long
     */
    record Throttled(int status, @Nullable Duration retryAfter, String reason) implements Outcome {}

    /** Gone for good (410). */
    record Gone() implements Outcome {}

    /** Nothing could be asked, and the feed has no part in it: the proxy lets nothing through. */
    record PutOff() implements Outcome {}

    /**
     * Nothing that can be used.
     *
     * @param kind lower case, for the metrics
     */
    record Failed(String kind, int status, String reason) implements Outcome {}
}
