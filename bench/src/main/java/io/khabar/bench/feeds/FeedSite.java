package io.khabar.bench.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A web server that is the host of every feed. It has no robots.txt, and answers nobody from outside. */
final class FeedSite implements AutoCloseable {
    private static final String PATH = "/feed.xml";
    private static final int THREADS = 4;
    private static final int BACKLOG = 1024;
    /** Longer than anybody waits. */
    private static final int HANGING_SECONDS = 90;

    private final Clock clock;
    private final Punctuality punctuality;
    private final HttpServer server;
    private final Socket nobody = new Socket();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ScheduledExecutorService hanging = Executors.newSingleThreadScheduledExecutor();

    /** @param punctuality is told who is asked for */
    FeedSite(Punctuality punctuality, Clock clock) throws IOException {
        this.clock = clock;
        this.punctuality = punctuality;
        nobody.bind(new InetSocketAddress(0)); // takes the port, and does not listen
        server = HttpServer.create(new InetSocketAddress(0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The ports that feeds have. */
    String ports() {
        return server.getAddress().getPort() + "," + nobody.getLocalPort();
    }

    String url(int feed) {
        int port = FeedKind.of(feed) == FeedKind.REFUSED
                ? nobody.getLocalPort()
                : server.getAddress().getPort();
        return "http://" + FeedAddress.host(feed) + ":" + port + PATH;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the site
    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
            exchange.close();
            return;
        }
        int feed = FeedAddress.feed(exchange.getLocalAddress().getAddress());
        boolean asked = exchange.getRequestURI().getPath().equals(PATH);
        if (asked) {
            punctuality.asked(feed, clock.instant());
        }
        switch (FeedKind.of(feed)) {
            case HANGING -> hanging.schedule(exchange::close, HANGING_SECONDS, TimeUnit.SECONDS);
            case ERROR -> send(exchange, asked ? 500 : 404, "");
            case HEALTHY -> healthy(exchange, feed, asked);
            default -> send(exchange, 404, "");
        }
    }

    private void healthy(HttpExchange exchange, int feed, boolean asked) throws IOException {
        long newest = FeedText.newest(feed, clock.instant());
        String etag = "\"" + newest + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        if (!asked) {
            send(exchange, 404, "");
        } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            send(exchange, 304, "");
        } else {
            send(exchange, 200, FeedText.document(feed, newest));
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        hanging.shutdownNow();
        nobody.close();
    }
}
