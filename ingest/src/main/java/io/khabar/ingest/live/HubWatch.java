package io.khabar.ingest.live;

import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.poll.SubscriptionStates;

/** Told of every feed that was read, so that its hub can be asked to push. Safe for many threads. */
interface HubWatch {

    /** Where nobody subscribes. */
    HubWatch NONE = new HubWatch() {
        @Override
        public void read(ParsedFeed parsed, Feed feed) {
            // nobody is asked
        }

        @Override
        public SubscriptionStates states() {
            return SubscriptionStates.NONE;
        }
    };

    void read(ParsedFeed parsed, Feed feed);

    /** What is remembered of the subscriptions. */
    SubscriptionStates states();
}
