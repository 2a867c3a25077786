package io.khabar.ingest.push;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A request and its answer, which is given once. */
final class Exchange {
    private final Request request;
    private final Response response;
    private final Callback callback;

    Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    Request request() {
        return request;
    }

    /** Sets a header of the answer. */
    Exchange header(HttpHeader name, String value) {
        response.getHeaders().put(name, value);
        return this;
    }

    /** Asks the client to wait, in whole seconds, one at least (RFC 9110, 10.2.3). */
    Exchange retryAfter(Duration wait) {
        return header(HttpHeader.RETRY_AFTER, Long.toString(Math.max(1, (wait.toMillis() + 999) / 1000)));
    }

    /** Sends the answer. */
    void answer(int status, String type, byte[] body) {
        response.setStatus(status);
        header(HttpHeader.CONTENT_TYPE, type);
        header(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** Ends without an answer: there is nobody to get one. */
    void breakOff(Throwable cause) {
        callback.failed(cause);
    }
}
