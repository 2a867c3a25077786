package io.khabar.ingest.live;

import io.khabar.ingest.article.RightsInfo;
import io.khabar.ingest.list.Feed;
import io.khabar.news.FeedState;
import io.khabar.news.RawArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was said of the use of each feed's last document. What a hub delivers comes without the headers of the publisher's own
 * server, and this holds for it, too. For one thread at a time.
 */
final class LastSignals {
    private static final Said NOTHING = new Said(List.of(), List.of());

    private final Map<String, Said> said = new HashMap<>();

    /**
     * What was said of one feed.
     *
     * @param document by headers and robots.txt
     * @param site by the site's tdmrep.json
     */
    record Said(List<String> document, List<String> site) {

        /** Adds it to what entry, feed and list state: headers stand closer to an article than the list, and the site's file farther. */
        void addTo(RawArticle article, Feed feed) {
            FeedArticles.addSignals(article, feed, document);
            article.setRightsInfo(RightsInfo.withFarther(article.getRightsInfo(), site));
        }
    }

    void note(String feed, FeedState state) {
        if (state.getSignals().isEmpty() && state.getSiteSignals().isEmpty()) {
            said.remove(feed);
        } else {
            said.put(feed, new Said(List.copyOf(state.getSignals()), List.copyOf(state.getSiteSignals())));
        }
    }

    /** Forgets the feeds whose keys are named. */
    void forget(Predicate<String> feeds) {
        said.keySet().removeIf(feeds);
    }

    Said of(String feed) {
        return said.getOrDefault(feed, NOTHING);
    }
}
