package io.khabar.ingest.live;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.publish.ArticleOutlet;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.ingest.publish.StartCheck;
import io.khabar.ingest.publish.StopSignal;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.serde.OutageInterruptedException;
import io.khabar.schemas.serde.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes an article of its own now and then, so that the sink can tell how long news takes, and that it comes through at all. */
final class Canary implements Part {
    private static final Logger log = LoggerFactory.getLogger(Canary.class);
    private static final long CLOSING_MILLIS = 10_000;

    private final Settings settings;
    private final Clock clock;
    private final Duration interval;
    private final StopSignal stop = new StopSignal();
    private final Patience patience = new Patience();
    private final ArticleOutlet outlet;
    private final CompletableFuture<ExitCode> ended = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "ingest-canary");
    private volatile boolean begun;

    Canary(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.interval = settings.duration(IngestSettings.CANARY_INTERVAL);
        this.outlet = new PublisherFactory(settings, clock, patience)
                .canary(refusal -> log.warn("{} {}", refusal.origin(), refusal.reason()));
    }

    @Override
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            if (new StartCheck(settings, clock, stop).await()) {
                begun = true;
                publish();
            }
        } catch (KhabarException e) {
            log.error("The canary ends: {}", e.getMessage());
            ended.complete(e.exitCode());
        } catch (InterruptedException | OutageInterruptedException e) {
            ended.complete(ExitCode.OK);
        } catch (RuntimeException e) {
            log.error("The canary died", e);
            ended.complete(ExitCode.FAILED);
        }
    }

    private void publish() throws InterruptedException {
        long number = 0;
        do {
            outlet.publish(CanaryArticle.of(number++, clock.instant()));
        } while (stop.pause(interval));
    }

    @Override
    public Health live() {
        ExitCode code = ended.getNow(ExitCode.OK);
        return code == ExitCode.OK ? Health.up("publishing a canary now and then") : Health.down(code.meaning());
    }

    @Override
    public Health ready() {
        return begun ? live() : Health.down("waiting for the brokers, the topics and the registry");
    }

    @Override
    public CompletableFuture<ExitCode> ended() {
        return ended;
    }

    @Override
    public void close() {
        stop.callOff();
        patience.close();
        thread.interrupt();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        outlet.close();
        ended.complete(ExitCode.OK);
    }
}
