package io.khabar.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves {@code /livez}, {@code /readyz} (200 or 503, with the cause) and {@code /metrics} (Prometheus text format 0.0.4). */
public final class HealthServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads;

    private HealthServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for a free one
     * @throws KhabarException (PORT_IN_USE) when the port cannot be had
     */
    public static HealthServer start(String host, int port, Stage stage, PrometheusMeterRegistry meters) {
        HttpServer server = bind(host, port);
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> daemon(task, stage.name()));
        server.setExecutor(threads);
        server.createContext("/livez", exchange -> health(exchange, stage::live));
        server.createContext("/readyz", exchange -> health(exchange, stage::ready));
        server.createContext("/metrics", exchange -> answer(exchange, OK, PROMETHEUS, meters.scrape()));
        server.start();
        return new HealthServer(server, threads);
    }

    /** The port on which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer bind(String host, int port) {
        try {
            return HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (BindException e) {
            String message = "Port " + port + " on " + host + " cannot be had (" + e.getMessage()
                    + "). Give another with --metrics-port, or 0 for a free one.";
            throw new KhabarException(ExitCode.PORT_IN_USE, message, e);
        } catch (IOException e) {
            throw new KhabarException(ExitCode.FAILED, "Cannot serve health and metrics: " + e.getMessage(), e);
        }
    }

    private static void health(HttpExchange exchange, Supplier<Health> supplier) throws IOException {
        Health health = supplier.get();
        answer(exchange, health.ok() ? OK : UNAVAILABLE, PLAIN, health.cause() + "\n");
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
                return;
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Thread daemon(Runnable task, String stage) {
        Thread thread = new Thread(task, stage + "-health");
        thread.setDaemon(true);
        return thread;
    }
}
