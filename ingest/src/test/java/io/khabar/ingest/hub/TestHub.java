package io.khabar.ingest.hub;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A small WebSub hub: takes requests, verifies the subscriber's intent, and delivers signed documents. */
public final class TestHub implements AutoCloseable {
    /** The address that subscribers give, whose port they cannot know yet. */
    public static final String CALLBACKS = "http://callback.example";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient client = HttpClient.newHttpClient();

    /** The forms that came, in their order. */
    public final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

    /** What the subscriber answered to the verifications, as "status body". */
    public final List<String> verifications = new CopyOnWriteArrayList<>();

    /** Where {@link #CALLBACKS} is. */
    public volatile int port;

    public volatile String lease = "3600";
    public volatile int answer = 202;
    public volatile boolean verifying = true;

    /** Verifies before it answers the request, as some hubs do. */
    public volatile boolean hasty;

    public TestHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            Map<String, String> form =
                    form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(form);
            if (hasty && verifying) {
                verify(form, "challenge-1");
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
            if (!hasty && verifying) {
                verify(form, "challenge-1");
            }
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hub";
    }

    public Map<String, String> lastRequest() {
        return requests.get(requests.size() - 1);
    }

    /** Asks the subscriber whether it meant the request. */
    public void verify(Map<String, String> request, String challenge) {
        Map<String, String> query = new HashMap<>();
        query.put("hub.mode", request.get("hub.mode"));
        query.put("hub.topic", request.get("hub.topic"));
        query.put("hub.challenge", challenge);
        query.put("hub.lease_seconds", lease);
        HttpResponse<String> said = ask(request.get("hub.callback"), query);
        verifications.add(said.statusCode() + " " + said.body());
    }

    public HttpResponse<String> ask(String callback, Map<String, String> query) {
        StringBuilder url = new StringBuilder(reached(callback));
        char mark = '?';
        for (Map.Entry<String, String> entry : query.entrySet()) {
            url.append(mark)
                    .append(entry.getKey())
                    .append('=')
                    .append(URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8));
            mark = '&';
        }
        return send(HttpRequest.newBuilder(URI.create(url.toString())).GET());
    }

    /** Delivers a document as signed by {@link #signature}, to the callback of the last request. */
    public HttpResponse<String> deliver(String document, Optional<String> signature) {
        return deliver(lastRequest().get("hub.callback"), document, signature);
    }

    public HttpResponse<String> deliver(String callback, String document, Optional<String> signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(reached(callback)))
                .header("Content-Type", "application/atom+xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(document));
        signature.ifPresent(value -> request.header("X-Hub-Signature", value));
        return send(request);
    }

    /** The header's value for a document, for example with "sha256" and "HmacSHA256". */
    public String signature(String method, String algorithm, String document) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(lastRequest().get("hub.secret").getBytes(StandardCharsets.UTF_8), algorithm));
            byte[] digest = mac.doFinal(document.getBytes(StandardCharsets.UTF_8));
            return method + "=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String reached(String callback) {
        return callback.replace(CALLBACKS, "http://127.0.0.1:" + port);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }
}
