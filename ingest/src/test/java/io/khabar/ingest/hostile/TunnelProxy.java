package io.khabar.ingest.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A small HTTP proxy on the loopback address that knows CONNECT alone (RFC 9110, 9.3.6), opens or refuses tunnels, and writes down
 * for whom. Whatever name a tunnel is asked for, it leads to one server.
 */
public final class TunnelProxy implements AutoCloseable {
    private static final String OPEN = "HTTP/1.1 200 Connection established\r\n\r\n";

    private final ServerSocket listening;
    private final int target;
    private final Function<String, String> answers;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private TunnelProxy(int target, Function<String, String> answers) throws IOException {
        this.target = target;
        this.answers = answers;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Opens each tunnel to a port of this machine. */
    public static TunnelProxy to(int port) {
        return start(port, host -> OPEN);
    }

    /** Refuses each tunnel with a status ("407 Proxy Authentication Required") and headers, each ended by CR LF, and a short body. */
    public static TunnelProxy refusing(String status, String headers) {
        return start(0, host -> "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 2\r\n\r\nno");
    }

    private static TunnelProxy start(int port, Function<String, String> answers) {
        try {
            return new TunnelProxy(port, answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** The first lines of all requests, such as "CONNECT news.test:443 HTTP/1.1". */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void serve(Socket client) {
        try (client) {
            for (String first = head(client.getInputStream());
                    !first.isEmpty();
                    first = head(client.getInputStream())) {
                asked.add(first);
                String answer = first.startsWith("CONNECT ")
                        ? answers.apply(first.split(" ", 3)[1])
                        : "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n";
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                if (answer.equals(OPEN)) {
                    tunnel(client);
                    return;
                }
            }
        } catch (IOException e) {
            // the client has gone: that is its right
        } finally {
            open.remove(client);
        }
    }

    private void tunnel(Socket client) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(server);
            threads.execute(() -> pass(client, server));
            pass(server, client);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of the two has gone
        }
    }

    /** The first line of a request's head, which is read to its end; empty: the client has gone. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                return "";
            }
            head.append((char) read);
        }
        return head.substring(0, head.indexOf("\r\n"));
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket one : open) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
