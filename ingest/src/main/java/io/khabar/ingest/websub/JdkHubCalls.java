package io.khabar.ingest.websub;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks hubs with the JDK's client, follows no redirects, and reads no answer. Reaches any address: guard it. */
public final class JdkHubCalls implements HubCalls {
    private final HttpClient client;
    private final Duration timeout;

    /** @param timeout for connecting, and for the whole exchange */
    public JdkHubCalls(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public CompletableFuture<Integer> post(URI hub, String form) {
        HttpRequest request = HttpRequest.newBuilder(hub)
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.replacing(""))
                .thenApply(HttpResponse::statusCode);
    }
}
