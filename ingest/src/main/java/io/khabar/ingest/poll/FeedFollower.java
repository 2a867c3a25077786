package io.khabar.ingest.poll;

import io.khabar.ingest.fetch.Web;
import io.khabar.ingest.list.WatchedFeedList;
import io.khabar.ingest.publish.LiveRecords;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.ingest.state.FeedPartitions;
import io.khabar.ingest.state.FeedShare;
import io.khabar.ingest.state.ShareFactory;
import io.khabar.news.FeedState;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.OrderlyStop;
import io.khabar.runtime.Settings;
import io.khabar.runtime.StartCheck;
import io.khabar.runtime.StopSignal;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.OutageInterruptedException;
import io.khabar.schemas.serde.Patience;
import io.khabar.schemas.serde.ValueSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the feeds of a list into {@code news.article.raw.v1}, together with the other instances of its group. A clock that is
 * set back or forth while it runs moves no fetch; the articles have its time.
 */
public final class FeedFollower implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedFollower.class);
    private static final int READERS = 2;

    private final Settings settings;
    private final Web web;
    private final FeedReader reader;
    private final ArticleMaker articles;
    private final SubscriptionStates subscriptions;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Clock steady;
    private final StopSignal stop = new StopSignal();
    private final Patience patience = new Patience();
    private final CompletableFuture<ExitCode> end = new CompletableFuture<>();
    private final Thread thread = new Thread(this::work, "ingest-feeds");
    private volatile @Nullable WatchedFeedList list;
    private volatile Supplier<Health> ready = () -> Health.down("waiting for the brokers, the topics and the registry");

    /**
     * Prepares; {@link #start} begins.
     *
     * @param settings with those of {@link PollSettings}; {@link PollSettings#FEEDS} is not empty
     * @param web stays the caller's, who closes it afterwards
     */
    public FeedFollower(
            Settings settings,
            Web web,
            FeedReader reader,
            ArticleMaker articles,
            SubscriptionStates subscriptions,
            MeterRegistry meters,
            Clock clock) {
        this.settings = settings;
        this.web = web;
        this.reader = reader;
        this.articles = articles;
        this.subscriptions = subscriptions;
        this.meters = meters;
        this.clock = clock;
        this.steady = new SteadyClock(clock.instant(), System::nanoTime);
    }

    /**
     * Reads the list, and begins to follow it on threads of its own.
     *
     * @throws KhabarException NO_INPUT when there is no list, USAGE when it has mistakes; nothing was started
     */
    public void start() {
        list = new WatchedFeedList(settings.path(PollSettings.FEEDS), settings.duration(PollSettings.RELOAD), steady);
        thread.start();
    }

    /** Down when it died. */
    public Health live() {
        ExitCode code = end.getNow(ExitCode.OK);
        return code == ExitCode.OK ? Health.up("following feeds") : Health.down(code.meaning());
    }

    /** Down while something is waited for; brokers that are away are noticed within the session timeout. */
    public Health ready() {
        if (!live().ok()) {
            return live();
        }
        return patience.outage().map(what -> Health.down("waiting for " + what)).orElseGet(ready);
    }

    /** Ends with the exit code when it is closed or dies. */
    public CompletableFuture<ExitCode> ended() {
        return end.copy();
    }

    /**
     * Waits until it is closed or dies.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public ExitCode await() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("following always ends with a code", e);
        }
    }

    /** Begins no more fetches, writes those that have ended, and gives up the others: they are fetched again. */
    @Override
    public void close() {
        new OrderlyStop(thread, stop, patience).within(settings.duration(CommonSettings.SHUTDOWN_TIMEOUT));
    }

    private void work() {
        ExitCode code = ExitCode.FAILED;
        try {
            code = follow();
        } catch (KhabarException e) {
            code = e.exitCode();
            log.error("The feeds cannot be followed any more: {}", e.getMessage());
        } catch (FencedInstanceIdException e) {
            code = ExitCode.STAGE_DIED;
            log.error(
                    "Another instance has the same {} ({}). Give each its own.",
                    PollSettings.INSTANCE,
                    settings.string(PollSettings.INSTANCE));
        } catch (InterruptedException | InterruptException | OutageInterruptedException e) {
            code = stop.calledOff() ? ExitCode.OK : ExitCode.STAGE_DIED;
            log.warn("Stopped before all that was fetched was written; it is fetched again");
        } catch (RuntimeException e) {
            log.error("Following the feeds died", e);
        } finally {
            end.complete(code);
        }
    }

    private ExitCode follow() throws InterruptedException {
        boolean go = new StartCheck(
                        settings, clock, stop, List.of(Topics.RAW_ARTICLES, Topics.FEED_STATE, Topics.DEAD_LETTERS))
                .await();
        if (go) {
            ExecutorService readers = readers();
            try {
                follow(readers);
            } finally {
                readers.shutdownNow();
            }
        }
        return ExitCode.OK;
    }

    private void follow(ExecutorService readers) {
        PublisherFactory kafka = new PublisherFactory(settings, clock, patience);
        LiveRecords records = kafka.live();
        try (ShareFactory factory = new ShareFactory(kafka, identity())) {
            FeedRoster roster = roster(patience.outlast(Topics.FEED_STATE.name(), () -> factory.partitions()));
            try (FeedShare share = factory.share(records, states(), roster, stop, steady)) {
                FollowLoop loop = loop(share, roster, records, readers);
                ready = loop::ready;
                loop.run(stop);
            }
        }
    }

    private FeedRoster roster(FeedPartitions partitions) {
        Schedule schedule = new Schedule(settings.integer(PollSettings.IN_FLIGHT));
        return new FeedRoster(partitions, schedule, settings.integer(PollSettings.START_RATE), subscriptions, steady);
    }

    private FollowLoop loop(FeedShare share, FeedRoster roster, LiveRecords records, ExecutorService readers) {
        FeedReports reports = new FeedReports();
        FeedMeters counts = new FeedMeters(meters, reports, settings.duration(PollSettings.QUIET_AFTER));
        PollBatches batches = new PollBatches(
                share,
                roster,
                records,
                reports,
                counts,
                settings.integer(PollSettings.BATCH),
                settings.duration(PollSettings.COMMIT_INTERVAL));
        FeedCursor cursor = new FeedCursor(() -> ThreadLocalRandom.current().nextDouble());
        Visitor visitor = new Visitor(web, reader, articles, readers, steady, counts::page);
        return new FollowLoop(
                share,
                Objects.requireNonNull(list),
                roster,
                visitor,
                batches,
                cursor,
                counts,
                settings.duration(PollSettings.SESSION_TIMEOUT),
                steady);
    }

    private ShareFactory.Identity identity() {
        return new ShareFactory.Identity(
                settings.string(PollSettings.GROUP),
                settings.string(PollSettings.INSTANCE),
                settings.duration(PollSettings.SESSION_TIMEOUT));
    }

    private Deserializer<FeedState> states() {
        return ValueSerdes.deserializer(
                settings.string(CommonSettings.VALUE_DESERIALIZER), settings.registryClient(), patience);
    }

    private static ExecutorService readers() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(READERS, work -> {
            Thread reader = new Thread(work, "ingest-feed-reader-" + number.incrementAndGet());
            reader.setDaemon(true);
            return reader;
        });
    }
}
