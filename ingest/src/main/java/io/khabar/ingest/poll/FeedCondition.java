package io.khabar.ingest.poll;

import io.khabar.news.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How a feed is, for people and metrics. */
public enum FeedCondition {
    /** Answers, and brings news about as often as it used to. */
    HEALTHY,
    /** Was never fetched. */
    NEW,
    /** Failed the last time. */
    FAILING,
    /** The server said that it is gone for good; looked at once a week. */
    GONE,
    /** Answers, but has brought nothing new for far longer than usual. */
    QUIET;

    private static final int MANY = 8;

    /** Lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param quietAfter shortest time without news that is worth a word */
    public static FeedCondition of(FeedState state, Instant now, Duration quietAfter) {
        if (state.getGone()) {
            return GONE;
        }
        if (state.getFailures() > 0) {
            return FAILING;
        }
        if (state.getFetched() == null) {
            return NEW;
        }
        return quiet(state, now, quietAfter) ? QUIET : HEALTHY;
    }

    private static boolean quiet(FeedState state, Instant now, Duration quietAfter) {
        Duration usual = Duration.ofMillis(state.getUsualGapMs()).multipliedBy(MANY);
        Duration longest = usual.compareTo(quietAfter) > 0 ? usual : quietAfter;
        return state.getLastNew() != null && state.getLastNew().plus(longest).isBefore(now);
    }
}
