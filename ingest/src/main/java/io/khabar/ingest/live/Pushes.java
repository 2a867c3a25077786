package io.khabar.ingest.live;

import io.khabar.ingest.publish.ArticleOutlet;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.ingest.publish.StartCheck;
import io.khabar.ingest.publish.StopSignal;
import io.khabar.ingest.push.PushServer;
import io.khabar.ingest.websub.Subscriber;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KhabarException;
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

    private final Settings settings;
    private final Clock clock;
    private final StopSignal stop = new StopSignal();
    private final Patience patience = new Patience();
    private final PushServer server;
    private final CompletableFuture<ExitCode> ended = new CompletableFuture<>();
    private final Thread thread = new Thread(this::listen, "ingest-push-start");
    private volatile boolean listening;

    /** @param subscriber whose hubs call; null: none do */
    Pushes(Settings settings, @Nullable Subscriber subscriber, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        ArticleOutlet outlet = new PublisherFactory(settings, clock, patience)
                .pushed(refusal -> log.warn("{} {}", refusal.origin(), refusal.reason()));
        this.server = new PushServer(settings, outlet, subscriber, meters, clock);
    }

    @Override
    public void start() {
        thread.start();
    }

    private void listen() {
        try {
            if (new StartCheck(settings, clock, stop).await()) {
                server.start();
                listening = true;
            }
        } catch (KhabarException e) {
            log.error("Pushes cannot be taken: {}", e.getMessage());
            ended.complete(e.exitCode());
        } catch (InterruptedException e) {
            ended.complete(ExitCode.OK);
        } catch (RuntimeException e) {
            log.error("The server for pushes died", e);
            ended.complete(ExitCode.FAILED);
        }
    }

    @Override
    public Health live() {
        if (ended.isDone() && ended.getNow(ExitCode.OK) != ExitCode.OK) {
            return Health.down(ended.getNow(ExitCode.OK).meaning());
        }
        return listening ? server.live() : Health.up("waiting to listen for pushes");
    }

    @Override
    public Health ready() {
        return listening ? server.ready() : Health.down("waiting for the brokers, the topics and the registry");
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
        server.close();
        ended.complete(ExitCode.OK);
    }
}
