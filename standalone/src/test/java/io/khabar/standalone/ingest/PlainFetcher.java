package io.khabar.standalone.ingest;

import io.khabar.ingest.fetch.FetchRequest;
import io.khabar.ingest.fetch.FetchResult;
import io.khabar.ingest.fetch.Fetcher;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Fetches from the servers of these tests, without any of the politeness and safety that the world needs. */
final class PlainFetcher implements Fetcher {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public CompletableFuture<FetchResult> fetch(FetchRequest request) {
        HttpRequest.Builder get = HttpRequest.newBuilder(request.url()).timeout(Duration.ofSeconds(30));
        if (request.etag() != null) {
            get.header("If-None-Match", request.etag());
        }
        return client.sendAsync(get.build(), HttpResponse.BodyHandlers.ofByteArray())
                .thenCompose(answer -> follow(request, answer))
                .exceptionally(fault ->
                        new FetchResult.Failed(FetchResult.Kind.NETWORK, 0, String.valueOf(fault.getMessage())));
    }

    private CompletableFuture<FetchResult> follow(FetchRequest request, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 301) {
            return CompletableFuture.completedFuture(result(answer));
        }
        URI there = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return fetch(new FetchRequest(there, null, null))
                .thenApply(result -> result instanceof FetchResult.Fetched fetched
                        ? new FetchResult.Fetched(
                                there,
                                there,
                                fetched.status(),
                                fetched.bytes(),
                                fetched.contentType(),
                                fetched.etag(),
                                null,
                                null,
                                List.of())
                        : result);
    }

    private static FetchResult result(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 200 ->
                new FetchResult.Fetched(
                        answer.uri(),
                        null,
                        200,
                        answer.body(),
                        "application/rss+xml",
                        answer.headers().firstValue("ETag").orElse(null),
                        null,
                        null,
                        List.of());
            case 304 -> new FetchResult.NotModified(null);
            case 410 -> new FetchResult.Gone(answer.uri());
            case 404 -> new FetchResult.Failed(FetchResult.Kind.CLIENT_ERROR, 404, "404");
            default ->
                new FetchResult.Failed(
                        FetchResult.Kind.SERVER_ERROR, answer.statusCode(), "status " + answer.statusCode());
        };
    }

    @Override
    public void close() {
        // the client's threads end when it is no longer used
    }
}
