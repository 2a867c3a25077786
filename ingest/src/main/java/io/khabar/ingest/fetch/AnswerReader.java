package io.khabar.ingest.fetch;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes an answer's head and body from the wire and keeps what came, so that a broken exchange can still be judged. The client calls it
 * from one thread at a time.
 */
final class AnswerReader implements AsyncResponseConsumer<Boolean> {
    static final int MOST_HEADER_BYTES = 64 * 1024;
    /** Of a page that tells an error; nobody reads more of it. */
    private static final int MOST_ERROR_BYTES = 64 * 1024;

    private final int most;
    private final ByteBudget budget;
    private volatile boolean ended;
    private volatile @Nullable HttpResponse head;
    private volatile Body body;
    private volatile @Nullable Stop stop;
    private @Nullable FutureCallback<Boolean> callback;

    /**
     * @param most bytes of a document's body
     */
    AnswerReader(int most, ByteBudget budget) {
        this.most = most;
        this.budget = budget;
        this.body = new Body(MOST_ERROR_BYTES, budget);
    }

    @Override
    public void consumeResponse(
            HttpResponse response, @Nullable EntityDetails entity, HttpContext context, FutureCallback<Boolean> result)
            throws Stop {
        head = response;
        callback = result;
        boolean document = response.getCode() / 100 == 2;
        body = new Body(document ? most : MOST_ERROR_BYTES, budget);
        if (ended) {
            throw stopped(Stop.Why.ENOUGH);
        }
        if (size(response) > MOST_HEADER_BYTES) {
            throw stopped(Stop.Why.HEADERS);
        }
        if (entity == null) {
            result.completed(true);
        } else if (document && entity.getContentLength() > most) {
            throw stopped(Stop.Why.TOO_LARGE);
        }
    }

    @Override
    public void consume(ByteBuffer piece) throws Stop {
        if (!body.add(piece)) {
            boolean document = head != null && head.getCode() / 100 == 2;
            throw stopped(
                    !document
                            ? Stop.Why.ENOUGH
                            : body.isFull(piece.remaining()) ? Stop.Why.TOO_LARGE : Stop.Why.MEMORY);
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        if (callback != null) {
            callback.completed(true);
        }
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws java.io.IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) throws Stop {
        if (ended) {
            throw stopped(Stop.Why.ENOUGH);
        }
    }

    @Override
    public void failed(Exception cause) {}

    @Override
    public void releaseResources() {}

    /** Frees the body's memory, once it is judged or no longer wanted. */
    void end() {
        ended = true;
        body.end();
    }

    /** The answer's status and headers; null: none came. */
    @Nullable
    HttpResponse head() {
        return head;
    }

    byte[] bytes() {
        return body.bytes();
    }

    /** Why this reader stopped the exchange; null: it did not. */
    @Nullable
    Stop stop() {
        return stop;
    }

    private Stop stopped(Stop.Why why) {
        Stop made = new Stop(why);
        stop = made;
        return made;
    }

    private static long size(HttpResponse response) {
        long size = 0;
        for (Header header : response.getHeaders()) {
            String value = header.getValue();
            size += header.getName().length() + (value == null ? 0 : value.length()) + 4;
        }
        return size;
    }

    /** Ends an exchange because no more of it is wanted; the client closes the connection. */
    static final class Stop extends java.io.IOException {
        private final Why why;

        Stop(Why why) {
            super("no more is wanted: " + why);
            this.why = why;
        }

        Why why() {
            return why;
        }

        /** What there is too much of. */
        enum Why {
            /** Of an error page; the answer is good. */
            ENOUGH,
            TOO_LARGE,
            /** All answers together. */
            MEMORY,
            HEADERS
        }
    }
}
