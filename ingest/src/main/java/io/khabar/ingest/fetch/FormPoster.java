package io.khabar.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Posts forms to public addresses only, follows no redirects, and reads nothing of the answer but its status. Safe for many threads. */
public final class FormPoster implements AutoCloseable {
    private final UrlGuard guard;
    private final CheckedDns dns;
    private final String proxyHost;
    private final LeasedConnections connections;
    private final CloseableHttpAsyncClient client;
    private final Duration deadline;

    FormPoster(FetchLimits limits, UrlGuard guard, CheckedDns dns, String agent, @Nullable URI proxy) {
        this.guard = guard;
        this.dns = dns;
        this.proxyHost = proxy == null ? "" : proxy.getHost();
        this.connections = HttpClients.connections(limits, dns);
        this.client =
                HttpClients.started(limits, connections, agent, proxy, death -> {}); // the deadline ends what it had
        this.deadline = limits.deadline();
    }

    /**
     * Posts a form (application/x-www-form-urlencoded). The whole of it has the deadline of a fetch.
     *
     * @return the status of the answer; ends with an exception when there is none, or when the URL or its address may not be
     *     reached
     */
    public CompletableFuture<Integer> post(URI url, String form) {
        UrlCheck check = guard.check(url);
        if (!(check instanceof WebTarget target)) {
            return CompletableFuture.failedFuture(new IOException(((UrlCheck.Refused) check).reason()));
        }
        return dns.prepare(proxyHost.isEmpty() ? target.dnsName() : proxyHost).thenCompose(ready -> send(target, form));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells it
    private CompletableFuture<Integer> send(WebTarget target, String form) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        BooleanSupplier wanted = () -> !status.isDone();
        HttpClientContext context = LeasedConnections.context(wanted);
        WantedRequest request = new WantedRequest(
                AsyncRequestBuilder.post(target.uri())
                        .setEntity(form, ContentType.APPLICATION_FORM_URLENCODED)
                        .build(),
                wanted);
        Future<Integer> exchange = client.execute(request, new StatusOnly(), context, new FutureCallback<>() {
            @Override
            public void completed(Integer code) {
                status.complete(code);
            }

            @Override
            public void failed(Exception fault) {
                status.completeExceptionally(fault);
            }

            @Override
            public void cancelled() {
                status.cancel(false);
            }
        });
        return status.orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((code, fault) -> connections.end(request, context, exchange));
    }

    @Override
    public void close() {
        dns.close();
        connections.close(CloseMode.IMMEDIATE);
        client.close(CloseMode.GRACEFUL);
    }

    /** Passes the body over. */
    private static final class StatusOnly extends AbstractBinResponseConsumer<Integer> {
        private static final int ROOM = 8192;

        private int status;

        @Override
        protected void start(HttpResponse response, ContentType contentType) {
            status = response.getCode();
        }

        @Override
        protected Integer buildResult() {
            return status;
        }

        @Override
        protected int capacityIncrement() {
            return ROOM;
        }

        @Override
        protected void data(ByteBuffer bytes, boolean last) {
            bytes.position(bytes.limit());
        }

        @Override
        public void releaseResources() {}
    }
}
