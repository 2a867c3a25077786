package io.khabar.ingest.seed;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.publish.ArticleOutlet;
import io.khabar.ingest.publish.DryOutlet;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.ingest.publish.Refusal;
import io.khabar.ingest.seed.SeedItem.BadSeed;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.OrderlyStop;
import io.khabar.runtime.Settings;
import io.khabar.runtime.Stage;
import io.khabar.runtime.StartCheck;
import io.khabar.runtime.StopSignal;
import io.khabar.schemas.AvroSafety;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.OutageInterruptedException;
import io.khabar.schemas.serde.Patience;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replays seeds into the line, once or in a loop, and ends by itself: OK, SOME_BAD, or NO_INPUT when there was nothing. */
public final class SeedReplay implements Stage {
    private static final Logger log = LoggerFactory.getLogger(SeedReplay.class);

    static {
        AvroSafety.apply();
    }

    private final Settings settings;
    private final ReplayOptions options;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ProgressView view;
    private final InputStream standardInput;
    private final StopSignal stop = new StopSignal();
    private final Patience patience = new Patience();
    private final ReplayCounts counts;
    private final CompletableFuture<ExitCode> end = new CompletableFuture<>();
    private final Thread thread;
    private volatile @Nullable ArticleOutlet outlet;
    private volatile Instant begun;
    private volatile @Nullable Instant ended;

    /**
     * Prepares a replay; {@link #start} begins it.
     *
     * @param settings of {@link IngestSettings#define}
     * @param view called on the replay's own thread
     */
    public SeedReplay(Settings settings, ReplayOptions options, MeterRegistry meters, Clock clock, ProgressView view) {
        this(settings, options, meters, clock, view, System.in);
    }

    SeedReplay(
            Settings settings,
            ReplayOptions options,
            MeterRegistry meters,
            Clock clock,
            ProgressView view,
            InputStream standardInput) {
        this.settings = settings;
        this.options = options;
        this.meters = meters;
        this.clock = clock;
        this.view = view;
        this.standardInput = standardInput;
        this.counts = new ReplayCounts(meters);
        this.begun = clock.instant();
        this.thread = new Thread(this::work, "ingest-replay");
    }

    @Override
    public String name() {
        return "ingest";
    }

    /** @throws KhabarException (NO_INPUT) when a path does not exist; nothing was started */
    @Override
    public void start() {
        reader().close();
        begun = clock.instant();
        thread.start();
    }

    @Override
    public Health live() {
        ExitCode code = end.getNow(ExitCode.OK);
        return finished(code) ? Health.up("the replay is alive") : Health.down(code.meaning());
    }

    @Override
    public Health ready() {
        if (end.isDone()) {
            ExitCode code = end.getNow(ExitCode.OK);
            return finished(code) ? Health.up("all seeds are sent") : Health.down(code.meaning());
        }
        ArticleOutlet open = outlet;
        if (open == null) {
            return Health.down("waiting for the brokers, the topics and the registry");
        }
        return open.outage().map(what -> Health.down("waiting for " + what)).orElseGet(() -> Health.up("replaying"));
    }

    @Override
    public ExitCode await() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the replay always ends with a code", e);
        }
    }

    /** Ends with the exit code when the replay ends. */
    public CompletableFuture<ExitCode> ended() {
        return end.copy();
    }

    /** What was done so far; after the end: in all. */
    public ReplaySummary summary() {
        ArticleOutlet open = outlet;
        long sent = open == null ? 0 : open.acknowledged();
        Instant last = ended;
        long unsent = open == null || last == null ? 0 : open.unacknowledged();
        double seconds =
                Duration.between(begun, last == null ? clock.instant() : last).toMillis() / 1000.0;
        return counts.summary(sent, unsent, seconds, options.dryRun());
    }

    /** Stops reading, and waits for what is under way as long as {@code shutdown.timeout} allows. */
    @Override
    public void close() {
        new OrderlyStop(thread, stop, patience).within(settings.duration(CommonSettings.SHUTDOWN_TIMEOUT));
    }

    private void work() {
        ExitCode code = ExitCode.FAILED;
        try {
            code = replay();
        } catch (KhabarException e) {
            code = e.exitCode();
            log.error("The replay cannot go on: {}", e.getMessage());
            view.failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException | OutageInterruptedException e) {
            code = ExitCode.STAGE_DIED;
            log.warn("The replay was stopped before all was acknowledged");
        } catch (RuntimeException e) {
            log.error("The replay died", e);
            view.failed("The replay died: " + e + ". The log has the stack trace.");
        } finally {
            finish(code);
        }
    }

    private void finish(ExitCode code) {
        ArticleOutlet open = outlet;
        if (open != null) {
            open.close();
        }
        ended = clock.instant();
        view.end(summary());
        end.complete(code);
    }

    private ExitCode replay() throws InterruptedException {
        List<Topic> topics = List.of(Topics.RAW_ARTICLES, Topics.DEAD_LETTERS);
        if (!options.dryRun() && !new StartCheck(settings, clock, stop, topics).await()) {
            return ExitCode.OK;
        }
        ArticleOutlet open = options.dryRun() ? new DryOutlet() : publisher();
        outlet = open;
        watch(open);
        int lookAhead = settings.integer(IngestSettings.LOOK_AHEAD);
        ReplayRun.ReplayPlan plan = new ReplayRun.ReplayPlan(this::reader, SeedSize.of(options.paths()), lookAhead);
        new ReplayRun(options, plan, open, counts, view, clock, stop).run();
        return code();
    }

    private ExitCode code() {
        if (counts.badSoFar() > 0) {
            return ExitCode.SOME_BAD;
        }
        if (counts.readSoFar() == 0 && !stop.calledOff()) {
            view.failed("No seeds in " + String.join(", ", options.paths()) + ": " + SeedKind.EXPECTED + ".");
            return ExitCode.NO_INPUT;
        }
        return ExitCode.OK;
    }

    private SeedReader reader() {
        SeedLimits limits = new SeedLimits(
                settings.integer(IngestSettings.ARTICLE_MAX_BYTES), settings.number(IngestSettings.UNPACKED_MAX_BYTES));
        return new SeedReader(options.paths(), standardInput, limits, clock);
    }

    private ArticleOutlet publisher() {
        return new PublisherFactory(settings, clock, patience).replay(this::refused);
    }

    private void refused(Refusal refusal) {
        BadSeed bad = new BadSeed(refusal.origin(), refusal.reason());
        counts.bad(bad);
        view.bad(bad);
    }

    private void watch(ArticleOutlet open) {
        FunctionCounter.builder("news.ingest.sent", open, ArticleOutlet::acknowledged)
                .description("Articles that Kafka acknowledged")
                .register(meters);
        Gauge.builder("news.ingest.unacknowledged", open, ArticleOutlet::unacknowledged)
                .description("Articles that wait for Kafka's acknowledgement")
                .register(meters);
    }

    private static boolean finished(ExitCode code) {
        return code == ExitCode.OK || code == ExitCode.SOME_BAD;
    }
}
