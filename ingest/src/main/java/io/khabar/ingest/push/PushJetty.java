package io.khabar.ingest.push;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty, set up to trust nobody: small heads, few threads and connections, no word of itself. */
final class PushJetty {
    private static final Logger log = LoggerFactory.getLogger(PushJetty.class);
    private static final int MOST_THREADS = 16;
    private static final int FEWEST_THREADS = 4;
    private static final int HEAD_BYTES = 8 * 1024;
    private static final Duration IDLE_WHEN_STOPPING = Duration.ofMillis(100);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private PushJetty() {}

    static Server server() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("ingest-push");
        Server server = new Server(threads);
        server.setStopTimeout(STOPPING.toMillis());
        return server;
    }

    static ServerConnector connector(Server server, Settings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEAD_BYTES);
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        ConnectionFactory[] factories = Tls.of(settings)
                .map(tls -> {
                    http.addCustomizer(new SecureRequestCustomizer(false));
                    return new ConnectionFactory[] {new SslConnectionFactory(tls, "http/1.1"), plain};
                })
                .orElseGet(() -> new ConnectionFactory[] {plain});
        ServerConnector connector = new ServerConnector(server, 1, 1, factories);
        connector.setHost(settings.string(PushSettings.HOST));
        connector.setPort(settings.integer(PushSettings.PORT));
        connector.setIdleTimeout(settings.duration(PushSettings.IDLE_TIMEOUT).toMillis());
        connector.setShutdownIdleTimeout(IDLE_WHEN_STOPPING.toMillis());
        Duration head = settings.duration(PushSettings.READ_TIMEOUT);
        connector.addBean(new HeadDeadline(server.getScheduler(), head));
        connector.addBean(new NetworkConnectionLimit(settings.integer(PushSettings.CONNECTIONS_MAX), connector));
        server.addConnector(connector);
        return connector;
    }

    static void serve(Server server, Handler handler) {
        server.setErrorHandler((request, response, callback) -> {
            int status = response.getStatus();
            byte[] body = Answers.error("the request is not one that can be answered (" + status + ")");
            new Exchange(request, response, callback).answer(status, Answers.TYPE, body);
            return true;
        });
        server.setHandler(handler);
    }

    static void start(Server server, Settings settings) {
        try {
            server.start();
        } catch (Exception e) {
            throw refused(e, settings);
        }
    }

    static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            log.warn("Requests under way were cut off: {}", e.getClass().getName());
        }
    }

    private static KhabarException refused(Exception fault, Settings settings) {
        if (fault instanceof BindException || fault.getCause() instanceof BindException) {
            String message = "Port " + settings.integer(PushSettings.PORT) + " on " + settings.string(PushSettings.HOST)
                    + " cannot be had for pushes (" + fault.getMessage() + "). Give another with --"
                    + PushSettings.PORT.replace('.', '-') + ", or 0 for a free one.";
            return new KhabarException(ExitCode.PORT_IN_USE, message, fault);
        }
        if (fault instanceof IOException
                && !settings.string(PushSettings.KEYSTORE).isEmpty()) {
            String message = "The key or trust store of " + PushSettings.KEYSTORE + " cannot be read ("
                    + fault.getMessage() + "). It must be PKCS12, and its password right.";
            return new KhabarException(ExitCode.USAGE, message, fault);
        }
        return new KhabarException(ExitCode.FAILED, "Pushes cannot be listened to: " + fault.getMessage(), fault);
    }
}
