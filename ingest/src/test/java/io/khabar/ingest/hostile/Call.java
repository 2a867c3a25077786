package io.khabar.ingest.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A request that was read, and the raw connection to answer on. */
public final class Call {
    private final Socket socket;
    private final OutputStream out;
    private final Seen request;
    private final CountDownLatch stopped;
    private boolean last;

    Call(Socket socket, Seen request, CountDownLatch stopped) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.request = request;
        this.stopped = stopped;
    }

    public Seen request() {
        return request;
    }

    /** Scheme, host and port that the client used, to build redirects from. */
    public String origin() {
        return "http://" + request.headers().get("host");
    }

    /** Sends text in ISO 8859-1, byte for byte; lines end as they are written. */
    public Call send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes at once. */
    public Call send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Sends a whole answer with the right Content-Length; the connection stays open for the next request. */
    public void reply(String status, String headers, byte[] body) throws IOException {
        send("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n");
        send(body);
    }

    /** A whole answer of text. */
    public void reply(String status, String headers, String body) throws IOException {
        reply(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the same bytes again and again until the client goes or the server stops. */
    public void endlessly(byte[] bytes, Duration pause) throws IOException {
        while (!pause(pause)) {
            send(bytes);
        }
    }

    /** Keeps the connection open and silent until the client goes or the server stops. */
    public void hang() throws IOException {
        if (socket.getInputStream().read() >= 0) {
            hang();
        }
    }

    /** Waits; true when the server stops meanwhile. */
    public boolean pause(Duration length) {
        try {
            return stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Closes the connection after this answer. */
    public void close() {
        last = true;
    }

    /** Breaks the connection with a reset instead of an orderly end. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        last = true;
    }

    boolean isLast() {
        return last;
    }
}
