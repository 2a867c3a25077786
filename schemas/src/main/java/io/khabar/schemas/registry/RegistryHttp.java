package io.khabar.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * One call of the registry's REST API: each address is tried in turn, starting with the one that answered last. For
 * several threads.
 */
final class RegistryHttp implements AutoCloseable {
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_ANSWER = 16 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryConfig config;
    private final ExecutorService threads = Executors.newCachedThreadPool(RegistryHttp::thread);
    private final HttpClient http;
    private final AtomicInteger preferred = new AtomicInteger();

    RegistryHttp(RegistryConfig config) {
        this.config = config;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .connectTimeout(config.timeout());
        if (config.truststore() != null) {
            builder.sslContext(config.truststore().sslContext());
        }
        this.http = builder.build();
    }

    /**
     * @param path begins with a slash
     * @param body null: none
     * @throws RegistryUnavailableException if no address answered as a registry does
     */
    Reply send(String method, String path, @Nullable JsonNode body) {
        List<URI> urls = config.urls();
        int first = preferred.get();
        RegistryUnavailableException failure = null;
        for (int i = 0; i < urls.size(); i++) {
            int index = (first + i) % urls.size();
            try {
                Reply reply = exchange(method, URI.create(urls.get(index) + path), body);
                preferred.set(index);
                return reply;
            } catch (RegistryUnavailableException e) {
                failure = join(failure, e);
            }
        }
        throw failure == null ? new RegistryUnavailableException("No registry address is given") : failure;
    }

    private static RegistryUnavailableException join(
            @Nullable RegistryUnavailableException first, RegistryUnavailableException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }

    private Reply exchange(String method, URI uri, @Nullable JsonNode body) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request(method, uri, body), head -> new CappedBody(MAX_ANSWER));
        try {
            HttpResponse<byte[]> response = answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return classify(uri, response.statusCode(), parse(response.body()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new RegistryUnavailableException(
                    "The registry did not answer " + uri + " in full within "
                            + config.timeout().toMillis() + " ms",
                    e);
        } catch (ExecutionException e) {
            throw new RegistryUnavailableException("The registry cannot be reached at " + uri + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw new InterruptException("Interrupted while waiting for the registry at " + uri, e);
        }
    }

    private HttpRequest request(String method, URI uri, @Nullable JsonNode body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).header("Accept", MEDIA_TYPE + ", application/json");
        if (config.user() != null && config.password() != null) {
            byte[] login = (config.user() + ":" + config.password()).getBytes(StandardCharsets.UTF_8);
            builder.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        if (body == null) {
            return builder.method(method, HttpRequest.BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", MEDIA_TYPE)
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build();
    }

    private static Reply classify(URI uri, int status, JsonNode json) {
        Reply reply = new Reply(uri, status, json);
        if (status >= 200 && status < 300) {
            if (json.isMissingNode()) {
                throw reply.unexpected("no whole JSON");
            }
            return reply;
        }
        if (status == 409 || status == 422 || (status == 404 && namesWhatIsMissing(json))) {
            return reply;
        }
        throw new RegistryUnavailableException(
                "The registry answered " + uri + " with HTTP " + status + said(json) + hint(status));
    }

    /** A registry says which thing it does not know (40401 subject, 40402 version, 40403 schema, …); a wrong address says 404 only. */
    private static boolean namesWhatIsMissing(JsonNode json) {
        int code = json.path("error_code").asInt();
        return code > 40400 && code < 40500;
    }

    private static String said(JsonNode json) {
        String message = json.path("message").asText("");
        return message.isEmpty() ? "" : " (" + message + ")";
    }

    private static String hint(int status) {
        return switch (status) {
            case 401, 403 -> ": check registry.user and registry.password, and what that user may do";
            case 404 -> ": check the path of registry.url, there is no registry under it";
            default -> "";
        };
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "khabar-registry");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends the calls that are under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
