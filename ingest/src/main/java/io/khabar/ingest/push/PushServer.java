package io.khabar.ingest.push;

import io.khabar.ingest.publish.ArticleOutlet;
import io.khabar.ingest.websub.Subscriber;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server to which articles are pushed and hubs deliver. Started and closed once. */
public final class PushServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PushServer.class);
    private static final Duration RENEWAL_LOOK = Duration.ofMinutes(1);

    private final Settings settings;
    private final PushLane lane;
    private final Server server;
    private final ServerConnector connector;
    private final @Nullable Subscriber subscriber;
    private final boolean articles;

    /**
     * Prepares the server; {@link #start} starts it.
     *
     * @param settings of {@link PushSettings}
     * @param outlet where pushed articles go; used by this server alone, and closed with it
     * @param subscriber whose hubs call; null: none do
     * @throws KhabarException (USAGE) when the settings contradict each other, or let anyone push from outside
     */
    public PushServer(
            Settings settings,
            ArticleOutlet outlet,
            @Nullable Subscriber subscriber,
            MeterRegistry meters,
            Clock clock) {
        this.settings = settings;
        this.subscriber = subscriber;
        this.articles = settings.flag(PushSettings.ENABLED);
        Tokens tokens = Tokens.parse(settings.secret(PushSettings.TOKENS));
        if (articles) {
            guard(settings, tokens);
        }
        this.lane = new PushLane(outlet);
        this.server = PushJetty.server();
        this.connector = PushJetty.connector(server, settings);
        Allotment allotment = new Allotment(settings.number(PushSettings.IN_FLIGHT_MAX_BYTES));
        PushLimits limits = PushLimits.of(settings);
        Optional<ArticleHandler> pushes = articles
                ? Optional.of(new ArticleHandler(
                        limits,
                        new Callers(tokens, Tls.mutual(settings)),
                        new Rates(settings.integer(PushSettings.RATE), settings.integer(PushSettings.BURST), clock),
                        allotment,
                        lane,
                        new PushMetrics(meters),
                        clock))
                : Optional.empty();
        int document = settings.integer(PushSettings.WEBSUB_BODY_MAX_BYTES);
        Optional<CallbackHandler> callbacks = Optional.ofNullable(subscriber)
                .map(called -> new CallbackHandler(called, allotment, document, limits.reading()));
        PushJetty.serve(server, new Routes(pushes, callbacks));
    }

    /**
     * Starts to listen.
     *
     * @throws KhabarException PORT_IN_USE when the port cannot be had, USAGE when a key or trust store cannot be read
     */
    public void start() {
        lane.start();
        try {
            PushJetty.start(server, settings);
        } catch (KhabarException e) {
            close();
            throw e;
        }
        watchLeases();
        log.info(
                "Listening on {}:{} for {}",
                settings.string(PushSettings.HOST),
                port(),
                articles ? subscriber == null ? "pushes" : "pushes and hubs" : "hubs");
    }

    /** The port on which it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Whether the server can go on. An outage of Kafka is no reason that it could not. */
    public Health live() {
        return server.isRunning() ? lane.live() : Health.down("pushes are not listened to");
    }

    /** Whether pushes can be accepted now. */
    public Health ready() {
        return server.isRunning() ? lane.ready() : Health.down("pushes are not listened to");
    }

    /** Takes no more requests, gives those under way a few seconds, and closes the outlet. */
    @Override
    public void close() {
        PushJetty.stop(server);
        lane.close();
    }

    private void watchLeases() {
        if (subscriber != null && server.isRunning()) {
            Scheduler scheduler = server.getScheduler();
            scheduler.schedule(() -> renew(subscriber), RENEWAL_LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void renew(Subscriber due) {
        try {
            due.renewDue();
        } catch (RuntimeException e) {
            log.warn(
                    "Leases of WebSub could not be renewed, they are tried again: {}",
                    e.getClass().getName());
        }
        watchLeases();
    }

    private static void guard(Settings settings, Tokens tokens) {
        String host = settings.string(PushSettings.HOST);
        if (tokens.isEmpty() && !Tls.mutual(settings) && !loopback(host)) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    PushSettings.ENABLED + " on " + host + " would let anyone push articles. Set " + PushSettings.TOKENS
                            + " (KHABAR_INGEST_PUSH_TOKENS_FILE), or " + PushSettings.TRUSTSTORE
                            + " for client certificates, or listen on 127.0.0.1.");
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
