package io.khabar.ingest.live;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.publish.ArticleOutlet;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.Settings;
import io.khabar.runtime.StopSignal;
import io.khabar.schemas.serde.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes an article of its own now and then, so that the sink can tell how long news takes, and that it comes through at all. */
final class Canary implements Part {
    private static final Logger log = LoggerFactory.getLogger(Canary.class);

    private final Clock clock;
    private final Duration interval;
    private final Patience patience = new Patience();
    private final ArticleOutlet outlet;
    private final Beginning beginning;

    Canary(Settings settings, Clock clock) {
        this.clock = clock;
        this.interval = settings.duration(IngestSettings.CANARY_INTERVAL);
        this.outlet = new PublisherFactory(settings, clock, patience)
                .canary(refusal -> log.warn("{} {}", refusal.origin(), refusal.reason()));
        this.beginning = new Beginning("ingest-canary", settings, clock, this::publish);
    }

    @Override
    public void start() {
        beginning.start();
    }

    private void publish(StopSignal stop) throws InterruptedException {
        long number = 0;
        do {
            outlet.publish(CanaryArticle.of(number++, clock.instant()));
        } while (stop.pause(interval));
    }

    @Override
    public Health live() {
        return beginning.live();
    }

    @Override
    public Health ready() {
        return outlet.outage().map(what -> Health.down("waiting for " + what)).orElseGet(beginning::ready);
    }

    @Override
    public CompletableFuture<ExitCode> ended() {
        return beginning.ended();
    }

    @Override
    public void close() {
        patience.close();
        beginning.close();
        outlet.close();
    }
}
