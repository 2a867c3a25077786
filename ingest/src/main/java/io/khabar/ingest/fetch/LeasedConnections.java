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
 * forgets one that comes at the moment at which it connects or sends the request, and such a connection would stay open. So an exchange
 * is never cancelled while it waits for a connection: it ends by itself, at the latest when the request would be sent.
 */
final class LeasedConnections implements AsyncClientConnectionManager {
    private static final String WANTED = "khabar.wanted";

    private final PoolingAsyncClientConnectionManager pool;
    /** By exchange; those that are open. */
    private final Map<String, AsyncConnectionEndpoint> connected = new ConcurrentHashMap<>();

    LeasedConnections(PoolingAsyncClientConnectionManager pool) {
        this.pool = pool;
    }

    /**
     * The context of an exchange.
     *
     * @param wanted asked before and after it is connected, and before the request is sent
     */
    static HttpClientContext context(BooleanSupplier wanted) {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(WANTED, wanted);
        return context;
    }

    /** Ends an exchange that is no longer wanted. One that has no connection yet ends by itself, at the latest when it would be sent. */
    void end(HttpClientContext context, Future<?> exchange) {
        String name = context.getExchangeId();
        AsyncConnectionEndpoint endpoint = name == null ? null : connected.get(name);
        if (endpoint != null) {
            exchange.cancel(true);
            endpoint.close(CloseMode.IMMEDIATE);
        }
    }

    /** Stops a request that is no longer wanted, right before it is sent; its connection is closed then. */
    static void check(HttpContext context) throws InterruptedIOException {
        if (!isWanted(context)) {
            throw unwanted();
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
                if (endpoint.isConnected()) {
                    connected.put(exchange, endpoint);
                }
                callback.completed(endpoint);
            }
        });
    }

    @Override
    public void release(AsyncConnectionEndpoint endpoint, @Nullable Object state, TimeValue keep) {
        connected.values().remove(endpoint);
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
        if (!isWanted(context)) {
            BasicFuture<AsyncConnectionEndpoint> refused = new BasicFuture<>(callback);
            refused.failed(unwanted());
            return refused;
        }
        return pool.connect(endpoint, initiator, timeout, attachment, context, new CallbackContribution<>(callback) {
            @Override
            public void completed(AsyncConnectionEndpoint open) {
                // before it is asked, so that who ends the exchange sees it or is seen
                connected.put(HttpClientContext.cast(context).getExchangeId(), endpoint);
                if (isWanted(context)) {
                    callback.completed(open);
                } else {
                    endpoint.close(CloseMode.IMMEDIATE);
                    callback.failed(unwanted());
                }
            }
        });
    }

    private static boolean isWanted(HttpContext context) {
        return !(context.getAttribute(WANTED) instanceof BooleanSupplier wanted) || wanted.getAsBoolean();
    }

    private static InterruptedIOException unwanted() {
        return new InterruptedIOException("the answer is no longer wanted");
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
