package io.khabar.ingest.poll;

import io.khabar.news.FeedState;

/** How a feed has done so far. The better it did, the more room it has, so that dead feeds never hold up the living. */
enum Standing {
    /** Answered the last time. */
    PROVEN(4),
    /** Was never fetched. */
    NEW(2),
    /** Failed the last time. */
    FAILING(1);

    private static final int QUARTERS = 4;

    private final int quarters;

    Standing(int quarters) {
        this.quarters = quarters;
    }

    /** How many of so many fetches at the same time it may take; one at least. */
    int share(int inFlight) {
        return Math.max(1, inFlight * quarters / QUARTERS);
    }

    static Standing of(FeedState state) {
        if (state.getFailures() > 0) {
            return FAILING;
        }
        return state.getFetched() == null ? NEW : PROVEN;
    }
}
