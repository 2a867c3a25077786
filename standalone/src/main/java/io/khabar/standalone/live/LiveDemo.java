package io.khabar.standalone.live;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.live.LiveNews;
import io.khabar.ingest.state.StoredStates;
import io.khabar.news.EnrichedStory;
import io.khabar.news.RawArticle;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.standalone.line.Line;
import io.khabar.standalone.live.FeedPlan.Publication;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Publishes seeds in feeds of this process, one after the other, has ingest follow the feeds, and shows the stories as they come
 * out, until all are there or the thread is interrupted.
 */
public final class LiveDemo {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int MOST_NAMED = 5;

    private final Line line;
    private final Duration pace;
    private final Duration timeout;
    private final MeterRegistry meters;
    private final Clock clock;
    private final LiveReport report;
    private final Arrivals arrivals = new Arrivals();

    /**
     * Prepares.
     *
     * @param line that runs, without ingest
     * @param pace between two articles
     * @param timeout how long the last articles may take
     * @param begun when the process began, for the times that are shown
     */
    public LiveDemo(
            Line line,
            Duration pace,
            Duration timeout,
            MeterRegistry meters,
            PrintStream out,
            Clock clock,
            Instant begun) {
        this.line = line;
        this.pace = pace;
        this.timeout = timeout;
        this.meters = meters;
        this.clock = clock;
        this.report = new LiveReport(out, clock, begun);
    }

    /**
     * Runs it.
     *
     * @param seeds files and folders
     * @return OK, or SOME_BAD when a seed was bad
     * @throws KhabarException (NO_INPUT) when there are no seeds, or when a stage died or articles do not come
     */
    public ExitCode run(List<String> seeds) {
        FeedPlan plan = FeedPlan.of(seeds, clock);
        if (plan.feeds().isEmpty() && plan.bad().isEmpty()) {
            throw new KhabarException(
                    ExitCode.NO_INPUT,
                    "There is no seed in " + String.join(", ", seeds) + "; name other files or folders.");
        }
        plan.bad().forEach(report::say);
        if (plan.withdrawals() > 0) {
            report.say(plan.withdrawals() + " withdrawals are left out: these feeds cannot tell them");
        }
        try (LocalPublisher publisher = new LocalPublisher(plan.feeds(), clock)) {
            Settings settings = follow(plan, publisher);
            report.feeds(plan.feeds(), publisher, arrivals, new StoredStates(settings, timeout, clock).read());
        }
        report.total(arrivals, plan.bad().size());
        return plan.bad().isEmpty() ? ExitCode.OK : ExitCode.SOME_BAD;
    }

    private Settings follow(FeedPlan plan, LocalPublisher publisher) {
        Deque<Publication> waiting = plan.publications();
        report.say(
                "publishing " + waiting.size() + " articles in " + plan.feeds().size() + " feeds at " + publisher.url()
                        + ", one every " + pace.toMillis() + " ms; ingest follows them");
        try (LocalList list = LocalList.of(plan.feeds(), publisher)) {
            Settings settings = line.settings(IngestSettings.defineStage(), list.settings());
            try (LiveNews news = new LiveNews(settings, meters, clock);
                    StoryWatch watch = new StoryWatch(settings)) {
                news.start();
                publish(waiting, news, watch);
                awaitStories(news, watch);
            } catch (InterruptedException | InterruptException e) {
                boolean taken = Thread.interrupted(); // the signal has been taken; what is known is still told
                report.say("stopping" + (taken ? " at the signal" : ""));
            }
            return settings;
        }
    }

    private void publish(Deque<Publication> waiting, LiveNews news, StoryWatch watch) {
        Instant due = clock.instant();
        while (!waiting.isEmpty()) {
            Instant now = clock.instant();
            while (!waiting.isEmpty() && !due.isAfter(now)) {
                Publication next = waiting.remove();
                arrivals.published(next, now);
                next.feed().publish(next.item());
                due = due.plus(pace);
            }
            requireAlive(news);
            watch.poll(pause(Duration.between(now, due)), this::show);
        }
    }

    /** Not at all when the last articles were late. */
    private static Duration pause(Duration left) {
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(POLL) < 0 ? left : POLL;
    }

    private void awaitStories(LiveNews news, StoryWatch watch) throws InterruptedException {
        Instant deadline = clock.instant().plus(timeout);
        while (!arrivals.isComplete()) {
            requireAlive(news);
            if (clock.instant().isAfter(deadline)) {
                List<String> missing = arrivals.missing();
                throw new KhabarException(
                        ExitCode.FAILED,
                        missing.size() + " articles were not ingested within " + timeout.toSeconds() + " s, among them "
                                + missing.subList(0, Math.min(MOST_NAMED, missing.size()))
                                + "; run with --verbose to see why.");
            }
            watch.poll(POLL, this::show);
        }
        report.say("all articles are ingested; waiting until the line has settled");
        line.awaitSettled(timeout, () -> {
            requireAlive(news);
            watch.poll(Duration.ZERO, this::show);
        });
        watch.drain(this::show);
    }

    private void show(SpecificRecord seen) {
        if (seen instanceof RawArticle article) {
            arrivals.ingested(article);
        } else if (seen instanceof EnrichedStory story) {
            arrivals.cameOut(story, clock.instant()).ifPresent(report::page);
        }
    }

    private void requireAlive(LiveNews news) {
        line.requireAlive();
        if (!news.live().ok()) {
            throw new KhabarException(
                    ExitCode.STAGE_DIED, "ingest died: " + news.live().cause() + ". The log above says why.");
        }
    }
}
