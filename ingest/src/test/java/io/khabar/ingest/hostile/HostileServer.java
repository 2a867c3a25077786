package io.khabar.ingest.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on a raw socket. The first part of the path names the behaviour: {@code /slow-body/news.xml} is {@link Hostile#SLOW_BODY};
 * others can be set for a path. It writes down what it was asked. Who greets it in TLS is told that it speaks none. Each connection has
 * a thread; closing it ends them all.
 */
public final class HostileServer implements AutoCloseable {
    private static final int BACKLOG = 4096;
    private static final int TLS_HANDSHAKE = 22;
    private static final byte[] NO_TLS =
            "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final Clock clock;
    private final Map<String, Behaviour> own = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Set<Integer> serving = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private HostileServer(InetAddress address, Clock clock) throws IOException {
        this.clock = clock;
        this.socket = new ServerSocket(0, BACKLOG, address);
        thread("hostile-accept", this::accept);
    }

    /** A server on a free port of the loopback address. */
    public static HostileServer start() {
        return start(InetAddress.getLoopbackAddress(), Clock.systemUTC());
    }

    /** A server on a free port, whose log has the times of a clock. */
    public static HostileServer start(InetAddress address, Clock clock) {
        try {
            return new HostileServer(address, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** URL of a behaviour. */
    public URI url(Hostile behaviour) {
        return url("/" + behaviour.path());
    }

    /** URL of a path. */
    public URI url(String path) {
        return URI.create(origin() + path);
    }

    /** Sets the behaviour of all paths with this first part; "" is the root. */
    public HostileServer on(String firstPart, Behaviour behaviour) {
        own.put(firstPart, behaviour);
        return this;
    }

    /** What was asked, in the order of arrival. */
    public List<Seen> requests() {
        return List.copyOf(seen);
    }

    /** What was asked of one behaviour. */
    public List<Seen> requests(String firstPart) {
        return seen.stream().filter(call -> call.behaviour().equals(firstPart)).toList();
    }

    /** Connections that ever came. */
    public int accepted() {
        return accepted.get();
    }

    /** Connections that are open now. */
    public int open() {
        return open.size();
    }

    /** Whether the connection of a request is still open. */
    public boolean isOpen(Seen request) {
        return serving.contains(request.connection());
    }

    private String origin() {
        return "http://" + socket.getInetAddress().getHostAddress() + ":" + port();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                int number = accepted.incrementAndGet();
                serving.add(number);
                thread("hostile-" + number, () -> serve(client, number));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client, int number) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            if (greetsInTls(in)) {
                client.getOutputStream().write(NO_TLS);
                return;
            }
            for (Seen request = read(in, number); request != null; request = read(in, number)) {
                seen.add(request);
                Call call = new Call(client, request, stopped);
                behaviour(request).answer(call);
                if (call.isLast() || stopped.getCount() == 0) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client has gone: that is its right
        } finally {
            open.remove(client);
            serving.remove(number);
        }
    }

    /** Whether the client begins as in TLS (RFC 8446, 5.1: a record of type handshake); nothing is taken away. */
    private static boolean greetsInTls(InputStream in) throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return first == TLS_HANDSHAKE;
    }

    private Behaviour behaviour(Seen request) {
        Behaviour set = own.get(request.behaviour());
        return set != null ? set : Hostile.of(request.behaviour());
    }

    private Seen read(InputStream in, int number) throws IOException {
        String[] start = line(in).split(" ", -1);
        if (start.length < 2) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Seen(start[0], start[1], Map.copyOf(headers), number, clock.instant());
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
    }

    private void thread(String name, Runnable task) {
        Thread[] self = new Thread[1];
        self[0] = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        threads.remove(self[0]);
                    }
                },
                name);
        self[0].setDaemon(true);
        threads.add(self[0]);
        self[0].start();
    }

    @Override
    public void close() {
        try {
            stopped.countDown();
            socket.close();
            for (Socket client : open) {
                client.close();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
