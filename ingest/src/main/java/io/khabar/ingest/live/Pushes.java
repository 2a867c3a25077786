package io.khabar.ingest.live;

import io.khabar.ingest.publish.ArticleOutlet;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.ingest.push.PushServer;
import io.khabar.ingest.websub.Subscriber;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.Settings;
import io.khabar.schemas.serde.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server for pushes and hubs. It listens once brokers, topics and registry have answered. */
final class Pushes implements Part {
    private static final Logger log = LoggerFactory.getLogger(Pushes.class);

    private final Patience patience = new Patience();
    private final PushServer server;
    private final Beginning beginning;
    private volatile boolean listening;

    /** @param subscriber whose hubs call; null: none do */
    Pushes(Settings settings, @Nullable Subscriber subscriber, MeterRegistry meters, Clock clock) {
        ArticleOutlet outlet = new PublisherFactory(settings, clock, patience)
                .pushed(refusal -> log.warn("{} {}", refusal.origin(), refusal.reason()));
        this.server = new PushServer(settings, outlet, subscriber, meters, clock);
        this.beginning = new Beginning("ingest-push", settings, clock, stop -> {
            server.start();
            listening = true;
        });
    }

    @Override
    public void start() {
        beginning.start();
    }

    @Override
    public Health live() {
        return listening ? server.live() : beginning.live();
    }

    @Override
    public Health ready() {
        return listening ? server.ready() : beginning.ready();
    }

    @Override
    public CompletableFuture<ExitCode> ended() {
        return beginning.ended();
    }

    @Override
    public void close() {
        patience.close();
        beginning.close();
        server.close();
    }
}
