package io.khabar.standalone.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A TCP proxy that can keep what a server says from its clients, while the server goes on hearing them. */
final class QuietProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CompletableFuture<Integer> target = new CompletableFuture<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicLong heldBack = new AtomicLong();
    private boolean quiet;
    private boolean closed;

    QuietProxy() throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Clients that are connected before wait for this. */
    void leadTo(int port) {
        target.complete(port);
    }

    synchronized void beQuiet() {
        quiet = true;
    }

    synchronized void speak() {
        quiet = false;
        notifyAll();
    }

    /** How many answers were held back so far. */
    long heldBack() {
        return heldBack.get();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        target.cancel(false);
        closeQuietly(listening);
        open.forEach(QuietProxy::closeQuietly);
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                open.add(client);
                threads.execute(() -> connect(client));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target.join());
            open.add(server);
            threads.execute(() -> pass(client, server, false));
            pass(server, client, true);
        } catch (IOException | RuntimeException e) {
            closeQuietly(client);
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers) {
                    awaitSpeech();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            return; // one of the two has gone
        }
    }

    private synchronized void awaitSpeech() throws InterruptedException {
        if (quiet) {
            heldBack.incrementAndGet();
        }
        while (quiet && !closed) {
            wait();
        }
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
