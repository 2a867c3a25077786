package io.khabar.standalone.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A web server on loopback with feeds, at a free port. It has no robots.txt. The feeds' addresses are never those of an earlier
 * run: ingest would remember those feeds, and their articles.
 */
final class LocalPublisher implements AutoCloseable {
    private static final int THREADS = 4;

    private final String folder;
    private final Map<String, LocalFeed> feeds;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /** @throws KhabarException (FAILED) when it cannot listen */
    LocalPublisher(List<LocalFeed> feeds, Clock clock) {
        this.folder = "/" + clock.millis() + "/";
        this.feeds = feeds.stream().collect(Collectors.toMap(LocalFeed::file, Function.identity()));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new KhabarException(
                    ExitCode.FAILED, "No feeds can be served at a free port of the loopback address: " + e, e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    String url(LocalFeed feed) {
        return "http://127.0.0.1:" + port() + folder + feed.file();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            LocalFeed feed = path.startsWith(folder) ? feeds.get(path.substring(folder.length())) : null;
            if (feed == null) {
                boolean home = path.equals("/");
                byte[] list = (home ? list() : "not found\n").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
                exchange.sendResponseHeaders(home ? 200 : 404, list.length);
                exchange.getResponseBody().write(list);
            } else {
                answer(exchange, feed);
            }
        }
    }

    private void answer(HttpExchange exchange, LocalFeed feed) throws IOException {
        LocalFeed.Answer answer =
                feed.poll(url(feed), exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.getResponseHeaders().set("ETag", answer.etag());
        exchange.getResponseHeaders().set("Content-Type", feed.form().contentType());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private String list() {
        return feeds.values().stream().map(this::url).sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
