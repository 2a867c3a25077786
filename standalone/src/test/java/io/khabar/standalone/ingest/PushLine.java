package io.khabar.standalone.ingest;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.publish.PublisherFactory;
import io.khabar.ingest.push.PushServer;
import io.khabar.ingest.push.PushSettings;
import io.khabar.runtime.Settings;
import io.khabar.schemas.serde.Patience;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A push server before a broker, and a client of it. */
final class PushLine implements AutoCloseable {
    private static final String TOKEN = "daily-0123456789abcdef";

    final PushServer server;
    private final Patience patience = new Patience();
    private final HttpClient client = HttpClient.newHttpClient();

    PushLine(RawLine line, Map<String, String> flags) {
        Map<String, String> all = new HashMap<>();
        all.put(PushSettings.ENABLED, "true");
        all.put(PushSettings.PORT, "0");
        all.put(PushSettings.TOKENS, "daily=" + TOKEN);
        all.putAll(flags);
        Settings settings = line.settings(PushSettings.define(IngestSettings.define()), all);
        this.server = new PushServer(
                settings,
                new PublisherFactory(settings, Clock.systemUTC(), patience).pushed(refusal -> {}),
                null,
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        server.start();
    }

    HttpResponse<String> push(String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/articles"))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        patience.close();
        server.close();
    }
}
