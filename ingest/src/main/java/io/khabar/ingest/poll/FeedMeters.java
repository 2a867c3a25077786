package io.khabar.ingest.poll;

import io.khabar.ingest.list.Feed;
import io.khabar.ingest.page.PageMeaning;
import io.khabar.ingest.poll.Visit.Failed;
import io.khabar.ingest.poll.Visit.Gone;
import io.khabar.ingest.poll.Visit.Read;
import io.khabar.ingest.poll.Visit.Throttled;
import io.khabar.news.FeedState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts and times of polling. No label has a feed's URL: `khabar feeds list --state` tells of each. */
final class FeedMeters {
    private static final double MEDIAN = 0.5;
    private static final double WORST_OF_A_HUNDRED = 0.99;

    private final MeterRegistry meters;
    private final FeedReports reports;
    private final Duration quietAfter;
    private final Map<FeedCondition, AtomicInteger> feeds = new EnumMap<>(FeedCondition.class);
    private final Map<String, FeedCondition> conditions = new HashMap<>();
    private final Timer fetch;
    private final Map<Standing, Timer> lateness = new EnumMap<>(Standing.class);
    private final Counter articles;

    FeedMeters(MeterRegistry meters, FeedReports reports, Duration quietAfter) {
        this.meters = meters;
        this.reports = reports;
        this.quietAfter = quietAfter;
        for (FeedCondition condition : FeedCondition.values()) {
            AtomicInteger count = new AtomicInteger();
            feeds.put(condition, count);
            Gauge.builder("news.ingest.feeds", count, AtomicInteger::get)
                    .tag("state", condition.word())
                    .description("Feeds that this instance polls")
                    .register(meters);
        }
        this.fetch = Timer.builder("news.ingest.fetch")
                .description("Time from the beginning of a fetch until its document was read")
                .register(meters);
        for (Standing standing : Standing.values()) {
            lateness.put(
                    standing,
                    Timer.builder("news.ingest.lateness")
                            .tag("standing", standing.name().toLowerCase(Locale.ROOT))
                            .publishPercentiles(MEDIAN, WORST_OF_A_HUNDRED)
                            .description("Time from when a feed was due until its fetch began")
                            .register(meters));
        }
        this.articles = Counter.builder("news.ingest.articles")
                .description("Articles of feeds that were written")
                .register(meters);
    }

    void began(Task task, Instant now) {
        Duration late = Duration.between(task.due().at(), now);
        Objects.requireNonNull(lateness.get(Standing.of(task.before())))
                .record(late.isNegative() ? Duration.ZERO : late);
    }

    void ended(Visit visit, Duration took) {
        fetch.record(took.isNegative() ? Duration.ZERO : took);
        Counter.builder("news.ingest.fetch.total")
                .tag("outcome", outcome(visit.outcome()))
                .description("Fetches of feeds")
                .register(meters)
                .increment();
    }

    /** Counts an answer to the question for the page of an entry; on any thread. */
    void page(PageMeaning meaning) {
        Counter.builder("news.ingest.pages")
                .tag("outcome", meaning.outcome())
                .description("Pages of entries that were asked for")
                .register(meters)
                .increment();
    }

    void written(int count) {
        articles.increment(count);
    }

    /** Counts all feeds anew. */
    void count(FeedRoster roster, Instant now) {
        Map<FeedCondition, Integer> counted = new EnumMap<>(FeedCondition.class);
        Map<String, FeedCondition> seen = new HashMap<>();
        roster.forEach((feed, state) -> {
            FeedCondition is = FeedCondition.of(state, now, quietAfter);
            counted.merge(is, 1, Integer::sum);
            seen.put(feed.key(), is);
            told(feed, state, is);
        });
        conditions.clear();
        conditions.putAll(seen);
        feeds.forEach((condition, gauge) -> gauge.set(counted.getOrDefault(condition, 0)));
    }

    private void told(Feed feed, FeedState state, FeedCondition is) {
        reports.condition(feed, state, conditions.getOrDefault(feed.key(), FeedCondition.NEW), is);
    }

    private static String outcome(Visit.Outcome outcome) {
        if (outcome instanceof Read) {
            return "read";
        }
        if (outcome instanceof Failed failed) {
            return failed.kind();
        }
        if (outcome instanceof Visit.PutOff) {
            return "proxy";
        }
        if (outcome instanceof Throttled) {
            return "throttled";
        }
        return outcome instanceof Gone ? "gone" : "not_modified";
    }
}
