package io.khabar.ingest.push;

import io.khabar.ingest.publish.KeptOutlet;
import io.khabar.ingest.websub.Subscriber;
import io.khabar.runtime.MovingClock;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.jspecify.annotations.Nullable;

/** A server that listens, and a client to push to it over real HTTP. */
final class Pushing implements AutoCloseable {
    static final String JSON = "application/json";
    static final String LINES = "application/x-ndjson";
    static final String NINJS = "application/vnd.iptc.ninjs+json";
    static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    final MovingClock clock = new MovingClock(NOW);
    final KeptOutlet outlet = new KeptOutlet();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final PushServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Pushing(Map<String, String> settings, @Nullable Subscriber subscriber) {
        this.server = new PushServer(settings(settings), outlet, subscriber, meters, clock);
        this.server.start();
    }

    /** On loopback, on a free port, with these settings besides. */
    static Pushing with(Map<String, String> settings) {
        return new Pushing(settings, null);
    }

    /** Without pushes, for hubs alone. */
    static Pushing forHubs(Subscriber subscriber, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(PushSettings.ENABLED, "false");
        return new Pushing(all, subscriber);
    }

    static Settings settings(Map<String, String> given) {
        Map<String, String> all = new HashMap<>();
        all.put(PushSettings.ENABLED, "true");
        all.put(PushSettings.PORT, "0");
        all.putAll(given);
        return Settings.resolve(PushSettings.define(new ConfigDef()), SettingSources.ofFlags(all));
    }

    static String resource(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/push", name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> push(String type, String body) {
        return push(type, body, Map.of());
    }

    HttpResponse<String> push(String type, String body, Map<String, String> headers) {
        return push(type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> push(String type, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request =
                request("/articles").header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpClient client() {
        return client;
    }

    /** How many requests ended so; all clients together. */
    double requests(String outcome) {
        return count("news.ingest.push.requests", outcome);
    }

    double articles(String outcome) {
        return count("news.ingest.push.articles", outcome);
    }

    double count(String name, String outcome) {
        return meters.find(name).tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        server.close();
    }
}
