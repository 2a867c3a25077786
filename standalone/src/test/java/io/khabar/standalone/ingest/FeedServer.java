package io.khabar.standalone.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A publisher with many feeds, at /feed/NAME, and with pages, at /page/NAME. Each answers with an ETag, and with 304 when it is sent back unchanged. */
public final class FeedServer implements AutoCloseable {
    private final Map<String, Served> feeds = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Clock clock = Clock.systemUTC();
    private final HttpServer server;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> pageRequests = new ConcurrentHashMap<>();

    /** One request as it came. */
    record Request(String feed, Instant at, @Nullable String ifNoneMatch, int status) {}

    /** The items of a feed, and how it answers. */
    static final class Served {
        private final List<String> items = new CopyOnWriteArrayList<>();
        private volatile int status = 200;
        private volatile @Nullable String location;
        private volatile String hub = "";
    }

    public FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/feed/", this::answer);
        server.createContext("/", this::answerPage);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url(String feed) {
        return "http://127.0.0.1:" + port() + "/feed/" + feed;
    }

    /** Publishes, or publishes an edit of, an item. */
    public void publish(String feed, String guid, String text) {
        String item = "<item><guid>" + guid + "</guid><title>" + guid + "</title><description>" + text
                + "</description></item>";
        List<String> items = served(feed).items;
        items.removeIf(old -> old.contains("<guid>" + guid + "</guid>"));
        items.add(0, item);
    }

    /** Publishes, or publishes an edit of, an item whose page stands at /page/GUID. */
    void publishWithPage(String feed, String guid, String text) {
        String item = "<item><guid isPermaLink=\"false\">" + guid + "</guid><title>" + guid + "</title><link>"
                + pageUrl(guid) + "</link><description>" + text + "</description></item>";
        List<String> items = served(feed).items;
        items.removeIf(old -> old.contains(">" + guid + "</guid>"));
        items.add(0, item);
    }

    String pageUrl(String name) {
        return "http://127.0.0.1:" + port() + "/page/" + name;
    }

    /** What stands at a path of the site; empty: 503. Where nothing was put, the answer is 404. */
    void put(String path, String document) {
        pages.put(path, document);
    }

    /** How often a path beside the feeds was asked for. */
    int requestsOf(String path) {
        return pageRequests.getOrDefault(path, 0);
    }

    private void answerPage(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        pageRequests.merge(path, 1, Integer::sum);
        String document = pages.get(path);
        byte[] body = (document == null ? "" : document).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", path.endsWith(".xml") ? "text/xml" : "text/html");
        exchange.sendResponseHeaders(
                document == null ? 404 : body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Names a hub in a feed. */
    void nameHub(String feed, String hub) {
        served(feed).hub = "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"" + hub + "\"/>";
    }

    void answerWith(String feed, int status, @Nullable String location) {
        served(feed).location = location;
        served(feed).status = status;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<Request> requests(String feed) {
        return requests.stream().filter(one -> one.feed().equals(feed)).toList();
    }

    private Served served(String feed) {
        return feeds.computeIfAbsent(feed, any -> new Served());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String feed = exchange.getRequestURI().getPath().substring("/feed/".length());
        Served served = served(feed);
        String document = "<rss version=\"2.0\"><channel><title>" + feed + "</title>" + served.hub
                + String.join("\n", served.items)
                + "</channel></rss>";
        String etag = "\"" + Integer.toHexString(document.hashCode()) + "\"";
        String sent = exchange.getRequestHeaders().getFirst("If-None-Match");
        int status = served.status == 200 && etag.equals(sent) ? 304 : served.status;
        requests.add(new Request(feed, clock.instant(), sent, status));
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        String location = served.location;
        if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
        }
        byte[] body = status == 200 ? document.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
