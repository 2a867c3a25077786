package io.khabar.ingest.state;

import io.khabar.ingest.publish.Pending;
import io.khabar.news.FeedState;
import java.util.List;
import java.util.Map;

/**
 * What some fetches brought: written whole or not at all.
 *
 * @param articles to be published, in their order
 * @param states of all feeds that were fetched, by their keys
 */
public record PollBatch(List<Pending> articles, Map<String, FeedState> states) {

    public PollBatch {
        articles = List.copyOf(articles);
        states = Map.copyOf(states);
    }
}
