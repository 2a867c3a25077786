package io.khabar.ingest.poll;

import io.khabar.ingest.list.Feed;
import io.khabar.news.FeedState;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people what changed about a feed, once each time: not every failure, but the first, and the end of it. */
final class FeedReports {
    private static final Logger log = LoggerFactory.getLogger(FeedReports.class);

    void changed(Feed feed, FeedState before, FeedState after) {
        if (after.getGone() && !before.getGone()) {
            log.warn("{} is gone for good (410); it is looked at once a week. Take it out of the list.", feed.url());
        } else if (after.getFailures() == 1 && before.getFailures() == 0) {
            log.warn("{} failed and is tried again at {}: {}", feed.url(), after.getDue(), after.getFault());
        } else if (after.getFailures() == 0 && before.getFailures() > 0) {
            log.info("{} answers again after {} failures", feed.url(), before.getFailures());
        }
        if (after.getMoved() != null && !Objects.equals(after.getMoved(), before.getMoved())) {
            log.warn("{} has moved for good to {}; put the new address into the list", feed.url(), after.getMoved());
        }
    }

    void condition(Feed feed, FeedState state, FeedCondition was, FeedCondition is) {
        if (is == FeedCondition.QUIET && was != FeedCondition.QUIET) {
            log.warn("{} answers, but has brought nothing new since {}", feed.url(), state.getLastNew());
        }
    }
}
