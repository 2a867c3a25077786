package io.khabar.ingest.poll;

import io.khabar.ingest.list.Feed;
import io.khabar.ingest.poll.Visit.Failed;
import io.khabar.ingest.poll.Visit.Gone;
import io.khabar.ingest.poll.Visit.Read;
import io.khabar.ingest.poll.Visit.Throttled;
import io.khabar.ingest.poll.Visit.Unchanged;
import io.khabar.news.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be remembered of a feed after a visit. Takes nothing but what it is given. */
final class FeedCursor {
    /** A feed that is gone for good is looked at again after so long: servers say 410 in error, too. */
    static final Duration GONE_PAUSE = Duration.ofDays(7);

    private static final int LONGEST_FAULT = 300;

    private final DoubleSupplier random;

    /** @param random from 0 to 1 */
    FeedCursor(DoubleSupplier random) {
        this.random = random;
    }

    /** What is known of a feed that was never fetched. */
    static FeedState unread(Feed feed) {
        return FeedState.newBuilder().setFeed(feed.url().toString()).build();
    }

    /** What is known of a feed, less what was said of another URL with the same canonical form. */
    static FeedState at(Feed feed, FeedState state) {
        return state.getFeed().equals(feed.url().toString())
                ? state
                : FeedState.newBuilder(state)
                        .setFeed(feed.url().toString())
                        .setEtag(null)
                        .setLastModified(null)
                        .setMoved(null)
                        .build();
    }

    FeedState after(FeedState before, Visit visit, Instant now) {
        if (visit.outcome() instanceof Visit.PutOff) {
            Duration wait = Interval.jittered(visit.feed().least(), random.getAsDouble());
            return FeedState.newBuilder(before).setDue(now.plus(wait)).build();
        }
        FeedState.Builder next = FeedState.newBuilder(before)
                .setFeed(visit.feed().url().toString())
                .setFetched(now);
        if (visit.outcome() instanceof Read read) {
            read(next, before, visit.feed(), read, now);
        } else if (visit.outcome() instanceof Unchanged unchanged) {
            unchanged(next, before, visit.feed(), unchanged, now);
        } else if (visit.outcome() instanceof Throttled throttled) {
            throttled(next, before, visit.feed(), throttled, now);
        } else if (visit.outcome() instanceof Gone) {
            gone(next, before, visit.feed(), now);
        } else if (visit.outcome() instanceof Failed failed) {
            failed(next, before, visit.feed(), failed, now);
        }
        return next.build();
    }

    /** While pages are wanted, the feed is fetched again soon, and as a whole: an answer of 304 does not have their entries. */
    private void read(FeedState.Builder next, FeedState before, Feed feed, Read read, Instant now) {
        Duration interval = Interval.adapted(
                Duration.ofMillis(before.getIntervalMs()), read.entries().overlap(), feed);
        Duration said = longest(read.document().freshFor(), read.info().ttl());
        boolean again = feed.page() && read.entries().wantsPages();
        answered(next, read.document().status(), again ? feed.least() : interval, said, now)
                .setIntervalMs(interval.toMillis())
                .setEtag(again ? null : read.document().etag())
                .setLastModified(again ? null : read.document().lastModified())
                .setKnown(read.entries().known())
                .setEntries(read.entries().total())
                .setSignals(read.document().signals())
                .setSiteSignals(read.siteSignals().orElse(before.getSiteSignals()));
        if (read.document().permanentUrl() != null) {
            next.setMoved(read.document().permanentUrl().toString());
        }
        if (read.entries().fresh() > 0) {
            freshEntries(next, before, now);
        } else if (before.getLastNew() == null) {
            next.setLastNew(now);
        }
    }

    private static void freshEntries(FeedState.Builder next, FeedState before, Instant now) {
        if (before.getLastNew() != null) {
            long gap = Math.max(0, Duration.between(before.getLastNew(), now).toMillis());
            next.setUsualGapMs(before.getUsualGapMs() == 0 ? gap : (3 * before.getUsualGapMs() + gap) / 4);
        }
        next.setLastNew(now);
    }

    private void unchanged(FeedState.Builder next, FeedState before, Feed feed, Unchanged unchanged, Instant now) {
        Duration interval = Interval.adapted(Duration.ofMillis(before.getIntervalMs()), 1, feed);
        answered(next, 304, interval, longest(unchanged.freshFor(), null), now);
    }

    private FeedState.Builder answered(
            FeedState.Builder next, int status, Duration interval, Duration said, Instant now) {
        return next.setStatus(status)
                .setFailures(0)
                .setFault(null)
                .setGone(false)
                .setIntervalMs(interval.toMillis())
                .setDue(now.plus(Interval.jittered(Interval.atLeast(interval, said), random.getAsDouble())));
    }

    private void throttled(FeedState.Builder next, FeedState before, Feed feed, Throttled throttled, Instant now) {
        Duration wait = Interval.afterFailures(before.getFailures() + 1, feed);
        Duration slower = Interval.adapted(Duration.ofMillis(before.getIntervalMs()), 1, feed);
        Duration said = throttled.retryAfter() == null ? Duration.ZERO : throttled.retryAfter();
        refused(next, before, throttled.status(), throttled.reason())
                .setIntervalMs(slower.toMillis())
                .setDue(now.plus(Interval.jittered(Interval.atLeast(wait, said), random.getAsDouble())));
    }

    /** What was said of a place to which the feed had moved says nothing of the feed: it is looked for where the list has it. */
    private void gone(FeedState.Builder next, FeedState before, Feed feed, Instant now) {
        boolean moved = before.getMoved() != null;
        Duration wait = moved ? feed.least() : GONE_PAUSE;
        refused(next, before, 410, "the server says that it is gone for good (410)")
                .setGone(!moved)
                .setDue(now.plus(Interval.jittered(wait, random.getAsDouble())));
    }

    private void failed(FeedState.Builder next, FeedState before, Feed feed, Failed failed, Instant now) {
        Duration wait = Interval.afterFailures(before.getFailures() + 1, feed);
        refused(next, before, failed.status(), failed.reason())
                .setDue(now.plus(Interval.jittered(wait, random.getAsDouble())));
    }

    private static FeedState.Builder refused(FeedState.Builder next, FeedState before, int status, String reason) {
        boolean moved = before.getMoved() != null;
        return next.setStatus(status)
                .setFailures(before.getFailures() + 1)
                .setFault(reason.length() <= LONGEST_FAULT ? reason : reason.substring(0, LONGEST_FAULT))
                .setMoved(null)
                .setEtag(moved ? null : before.getEtag())
                .setLastModified(moved ? null : before.getLastModified());
    }

    private static Duration longest(@Nullable Duration one, @Nullable Duration other) {
        return Stream.of(one == null ? Duration.ZERO : one, other == null ? Duration.ZERO : other)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
