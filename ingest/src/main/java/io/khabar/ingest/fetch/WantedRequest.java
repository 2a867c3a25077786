package io.khabar.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** A request that is not sent when its answer is no longer wanted once there is a connection, which is closed then. */
final class WantedRequest implements AsyncRequestProducer {
    private final AsyncRequestProducer request;
    private final BooleanSupplier wanted;
    private volatile boolean sent;

    /**
     * @param wanted asked right before the request is sent
     */
    WantedRequest(AsyncRequestProducer request, BooleanSupplier wanted) {
        this.request = request;
        this.wanted = wanted;
    }

    @Override
    public void sendRequest(RequestChannel channel, HttpContext context) throws HttpException, IOException {
        sent = true; // before it is asked, so that who ends the exchange sees it or is seen
        if (!wanted.getAsBoolean()) {
            throw new InterruptedIOException("the answer is no longer wanted");
        }
        request.sendRequest(channel, context);
    }

    /** Whether it has been given to a connection. */
    boolean isSent() {
        return sent;
    }

    @Override
    public boolean isRepeatable() {
        return request.isRepeatable();
    }

    @Override
    public int available() {
        return request.available();
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        request.produce(channel);
    }

    @Override
    public void failed(Exception cause) {
        request.failed(cause);
    }

    @Override
    public void releaseResources() {
        request.releaseResources();
    }
}
