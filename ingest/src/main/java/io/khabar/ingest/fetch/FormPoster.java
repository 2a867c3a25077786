package io.khabar.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Posts forms to public addresses only, and reads nothing of the answer but its status and where it leads. Safe for many threads.
 */
public final class FormPoster implements AutoCloseable {
    /** Of those that keep method and body (307, 308). */
    static final int MAX_REDIRECTS = 3;

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
     * Posts a form (application/x-www-form-urlencoded). The whole of it, its redirects too, has the deadline of a fetch. 307 and 308 are
     * followed, though never from https to http, for a form may hold a secret; other redirects would turn it into a question without a
     * body, and are an answer.
     *
     * @return the status of the last answer; ends with an exception when there is none, or when a URL or its address may not be
     *     reached
     */
    public CompletableFuture<Integer> post(URI url, String form) {
        CompletableFuture<Integer> whole = new CompletableFuture<>();
        whole.orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
        post(url, form, MAX_REDIRECTS, whole);
        return whole;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it would tell is told to the whole
    private void post(URI url, String form, int redirects, CompletableFuture<Integer> whole) {
        UrlCheck check = guard.check(url);
        if (check instanceof UrlCheck.Refused refused) {
            whole.completeExceptionally(new IOException(url + ": " + refused.reason()));
            return;
        }
        WebTarget target = (WebTarget) check;
        dns.prepare(proxyHost.isEmpty() ? target.dnsName() : proxyHost)
                .thenCompose(ready -> send(target, form, whole))
                .whenComplete((head, fault) -> {
                    URI next = head == null ? null : next(target.uri(), head);
                    if (head == null) {
                        whole.completeExceptionally(fault);
                    } else if (next == null) {
                        whole.complete(head.getCode());
                    } else if (redirects == 0) {
                        whole.completeExceptionally(new IOException("more than " + MAX_REDIRECTS + " redirects"));
                    } else {
                        post(next, form, redirects - 1, whole);
                    }
                });
    }

    /** Where the form is to be posted next; null: nowhere. */
    private static @Nullable URI next(URI url, HttpResponse head) {
        Header location = head.getFirstHeader("Location");
        boolean keepsBody = head.getCode() == 307 || head.getCode() == 308;
        URI next = !keepsBody || location == null
                ? null
                : Location.resolve(url, location.getValue()).orElse(null);
        boolean bare = next != null && "https".equals(url.getScheme()) && !"https".equals(next.getScheme());
        return bare ? null : next;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells it
    private CompletableFuture<HttpResponse> send(WebTarget target, String form, CompletableFuture<Integer> whole) {
        CompletableFuture<HttpResponse> head = new CompletableFuture<>();
        HttpClientContext context = LeasedConnections.context(() -> !whole.isDone());
        AsyncRequestProducer request = AsyncRequestBuilder.post(target.uri())
                .setEntity(form, ContentType.APPLICATION_FORM_URLENCODED)
                .build();
        Future<HttpResponse> exchange = client.execute(request, new HeadOnly(), context, new FutureCallback<>() {
            @Override
            public void completed(HttpResponse answer) {
                if (NetworkFaults.isOfProxy(context) || isLogin(answer)) { // its redirect must not get the form
                    head.completeExceptionally(new IOException(NetworkFaults.noTunnel(target.host(), answer.getCode())
                            .reason()));
                } else {
                    head.complete(answer);
                }
            }

            @Override
            public void failed(Exception fault) {
                head.completeExceptionally(fault);
            }

            @Override
            public void cancelled() {
                head.cancel(false);
            }
        });
        whole.whenComplete((code, fault) -> connections.end(context, exchange));
        return head;
    }

    private boolean isLogin(HttpResponse answer) {
        return !proxyHost.isEmpty() && answer.getCode() == NetworkFaults.PROXY_LOGIN;
    }

    @Override
    public void close() {
        dns.close();
        connections.close(CloseMode.IMMEDIATE);
        client.close(CloseMode.GRACEFUL);
    }

    /** Passes the body over. */
    private static final class HeadOnly extends AbstractBinResponseConsumer<HttpResponse> {
        private static final int ROOM = 8192;

        private @Nullable HttpResponse head;

        @Override
        protected void start(HttpResponse response, ContentType contentType) {
            head = response;
        }

        @Override
        protected HttpResponse buildResult() {
            return Objects.requireNonNull(head, "a result is asked for after its head");
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
