package io.khabar.ingest.poll;

import io.khabar.ingest.list.Feed;
import java.time.Duration;

/**
 * How long to wait before a feed is fetched again. Where two thirds or more of an answer were known, half as long again as
 * before; where a third or less were, two thirds as long; always within the feed's bounds, and never shorter than the server
 * says that its answer holds.
 */
final class Interval {
    /** Where nothing is known of a feed. */
    static final Duration FIRST = Duration.ofMinutes(10);

    /** A server that says that its answer holds for longer is not believed. */
    static final Duration LONGEST_SAID = Duration.ofDays(1);

    private static final double MUCH = 2.0 / 3;
    private static final double LITTLE = 1.0 / 3;
    private static final double FACTOR = 1.5;
    private static final int MOST_DOUBLINGS = 30;

    private Interval() {}

    /**
     * The interval after an answer.
     *
     * @param present zero: not chosen yet
     * @param overlap how much of the answer was known, from 0 to 1
     */
    static Duration adapted(Duration present, double overlap, Feed feed) {
        if (present.isZero()) {
            return bounded(FIRST, feed);
        }
        if (overlap >= MUCH) {
            return bounded(times(present, FACTOR), feed);
        }
        return bounded(overlap <= LITTLE ? times(present, 1 / FACTOR) : present, feed);
    }

    /**
     * The wait after failures: the feed's shortest interval, doubled with each failure in a row, up to its longest.
     *
     * @param failures from 1
     */
    static Duration afterFailures(int failures, Feed feed) {
        return bounded(feed.least().multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures)), feed);
    }

    /** Not shorter than the server wants, within reason. */
    static Duration atLeast(Duration interval, Duration said) {
        Duration wanted = said.compareTo(LONGEST_SAID) > 0 ? LONGEST_SAID : said;
        return interval.compareTo(wanted) < 0 ? wanted : interval;
    }

    /** Up to a tenth longer, so that feeds do not march in step. */
    static Duration jittered(Duration interval, double random) {
        return times(interval, 1 + random / 10);
    }

    private static Duration bounded(Duration interval, Feed feed) {
        Duration least = interval.compareTo(feed.least()) < 0 ? feed.least() : interval;
        return least.compareTo(feed.most()) > 0 ? feed.most() : least;
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
