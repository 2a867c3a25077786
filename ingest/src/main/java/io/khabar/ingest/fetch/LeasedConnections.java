package io.khabar.ingest.fetch;

import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.BasicFuture;
import org.apache.hc.core5.concurrent.CallbackContribution;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a client, each of which can be closed for the exchange that has it. A cancellation alone does not do: the client
 * forgets one that comes at the moment at which it has connected or sends the request, and such a connection would stay open.
 */
final class LeasedConnections implements AsyncClientConnectionManager {
    private static final String WANTED = "khabar.wanted";

    private final PoolingAsyncClientConnectionManager pool;
    private final Map<String, AsyncConnectionEndpoint> leased = new ConcurrentHashMap<>();

    LeasedConnections(PoolingAsyncClientConnectionManager pool) {
        this.pool = pool;
    }

    /**
     * The context of an exchange.
     *
     * @param wanted asked before it is connected
     */
    static HttpClientContext context(BooleanSupplier wanted) {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(WANTED, wanted);
        return context;
    }

    /** Ends an exchange that is no longer wanted. One that has not been sent ends by itself, at the latest when it would be. */
    void end(WantedRequest request, HttpClientContext context, Future<?> exchange) {
        String name = context.getExchangeId();
        if (request.isSent() && name != null) {
            exchange.cancel(true);
            AsyncConnectionEndpoint endpoint = leased.get(name);
            if (endpoint != null) {
                endpoint.close(CloseMode.IMMEDIATE);
            }
        }
    }

    /** Connections that exchanges have now. */
    int leased() {
        return pool.getTotalStats().getLeased();
    }

    @Override
    public Future<AsyncConnectionEndpoint> lease(
            String exchange,
            HttpRoute route,
            @Nullable Object state,
            Timeout timeout,
            FutureCallback<AsyncConnectionEndpoint> callback) {
        return pool.lease(exchange, route, state, timeout, new CallbackContribution<>(callback) {
            @Override
            public void completed(AsyncConnectionEndpoint endpoint) {
                leased.put(exchange, endpoint);
                callback.completed(endpoint);
            }
        });
    }

    @Override
    public void release(AsyncConnectionEndpoint endpoint, @Nullable Object state, TimeValue keep) {
        leased.values().remove(endpoint);
        pool.release(endpoint, state, keep);
    }

    @Override
    public Future<AsyncConnectionEndpoint> connect(
            AsyncConnectionEndpoint endpoint,
            ConnectionInitiator initiator,
            Timeout timeout,
            @Nullable Object attachment,
            HttpContext context,
            FutureCallback<AsyncConnectionEndpoint> callback) {
        if (context.getAttribute(WANTED) instanceof BooleanSupplier wanted && !wanted.getAsBoolean()) {
            BasicFuture<AsyncConnectionEndpoint> unwanted = new BasicFuture<>(callback);
            unwanted.failed(new InterruptedIOException("the answer is no longer wanted"));
            return unwanted;
        }
        return pool.connect(endpoint, initiator, timeout, attachment, context, callback);
    }

    @Override
    public void upgrade(AsyncConnectionEndpoint endpoint, @Nullable Object attachment, HttpContext context) {
        pool.upgrade(endpoint, attachment, context);
    }

    @Override
    public void upgrade(
            AsyncConnectionEndpoint endpoint,
            @Nullable Object attachment,
            HttpContext context,
            FutureCallback<AsyncConnectionEndpoint> callback) {
        pool.upgrade(endpoint, attachment, context, callback);
    }

    @Override
    public void close(CloseMode mode) {
        pool.close(mode);
    }

    @Override
    public void close() {
        pool.close();
    }
}
