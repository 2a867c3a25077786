package io.khabar.ingest.push;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads a body without holding a thread while the client takes its time, up to a number of bytes and a deadline for all of
 * it. For one body.
 */
final class BodyReader {
    private final Request request;
    private final int most;
    private final Consumer<Body> taker;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Scheduler.Task deadline;
    private final AtomicBoolean over = new AtomicBoolean();

    private BodyReader(Request request, int most, Duration longest, Consumer<Body> taker) {
        this.request = request;
        this.most = most;
        this.taker = taker;
        this.deadline = request.getComponents()
                .getScheduler()
                .schedule(this::giveUp, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Begins to read.
     *
     * @param taker called once, on this thread or on one of the server's
     */
    static void read(Request request, int most, Duration longest, Consumer<Body> taker) {
        new BodyReader(request, most, longest, taker).run();
    }

    private void run() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this::run);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                end(new Body.Broken());
                return;
            }
            boolean last = chunk.isLast();
            boolean fits = bytes.size() + chunk.remaining() <= most;
            if (fits) {
                bytes.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            }
            chunk.release();
            if (!fits || last) {
                end(fits ? new Body.Whole(bytes.toByteArray()) : new Body.TooLarge());
                return;
            }
        }
    }

    /** The failure reaches the reading thread as a chunk, so that the body is never read by two at once. */
    private void giveUp() {
        if (over.compareAndSet(false, true)) {
            request.fail(new TimeoutException("the body took too long"));
        }
    }

    private void end(Body body) {
        deadline.cancel();
        taker.accept(over.compareAndSet(false, true) ? body : new Body.Late());
    }
}
