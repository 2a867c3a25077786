package io.khabar.ingest.poll;

import io.khabar.ingest.list.FeedList;
import io.khabar.ingest.state.FeedPartitions;
import io.khabar.ingest.state.FeedShare;
import io.khabar.news.FeedState;
import java.util.Map;
import java.util.Set;

/**
 * The part of the feeds' states that tells of their subscriptions at hubs. It changes at other times than the cursors, and by
 * other threads: whoever subscribes keeps it, and following the feeds carries it into Kafka and back. Safe for many threads.
 */
public interface SubscriptionStates extends FeedShare.Listener {

    /** Where nobody subscribes: what the states tell stays as it is. */
    SubscriptionStates NONE = new SubscriptionStates() {
        @Override
        public void begin(FeedPartitions all) {
            // nothing to tell apart
        }

        @Override
        public void follow(FeedList list) {
            // nothing to end
        }

        @Override
        public void ours(int partition, Map<String, FeedState> states) {
            // nothing to take over
        }

        @Override
        public void gone(int partition) {
            // nothing to give up
        }

        @Override
        public Set<String> changed() {
            return Set.of();
        }

        @Override
        public FeedState addTo(String feed, FeedState state) {
            return state;
        }
    };

    /** Before all else: how the feeds are divided. */
    void begin(FeedPartitions all);

    /** The list as it stands now. */
    void follow(FeedList list);

    /** Keys of the feeds whose subscriptions have changed since this was called last. */
    Set<String> changed();

    /** The state, with the subscription of its feed as it is now. */
    FeedState addTo(String feed, FeedState state);
}
