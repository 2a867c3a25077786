package io.khabar.standalone.broker;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The broker's two sockets, bound on loopback before the broker exists. So its settings can name the ports, a port in use is
 * found before anything is written, and nobody can take a free port between the choice and the start.
 */
final class ListeningPorts implements ServerSocketFactory, AutoCloseable {
    static final String CLIENTS = "CLIENTS";
    static final String CONTROLLER = "CONTROLLER";

    private final ServerSocketChannel clients;
    private final ServerSocketChannel controller;
    private final Map<String, ServerSocketChannel> waiting = new ConcurrentHashMap<>();

    private ListeningPorts(ServerSocketChannel clients, ServerSocketChannel controller) {
        this.clients = clients;
        this.controller = controller;
        waiting.put(CLIENTS, clients);
        waiting.put(CONTROLLER, controller);
    }

    /**
     * Binds both sockets; the controller's port is always a free one.
     *
     * @param port for clients, 0 for a free one
     * @throws KhabarException (PORT_IN_USE) when the port cannot be had
     */
    static ListeningPorts bind(int port) {
        ServerSocketChannel clients = bindLoopback(port);
        try {
            return new ListeningPorts(clients, bindLoopback(0));
        } catch (KhabarException e) {
            close(clients);
            throw e;
        }
    }

    /** The port that clients connect to. */
    int clientPort() {
        return clients.socket().getLocalPort();
    }

    /** The port that the broker's own controller listens on. */
    int controllerPort() {
        return controller.socket().getLocalPort();
    }

    @Override
    public ServerSocketChannel openServerSocket(String listener, InetSocketAddress address, int backlog, int buffer)
            throws IOException {
        ServerSocketChannel bound = waiting.remove(listener);
        return bound != null
                ? bound
                : ServerSocketFactory.INSTANCE.openServerSocket(listener, address, backlog, buffer);
    }

    @Override
    public void close() {
        close(clients);
        close(controller);
    }

    private static ServerSocketChannel bindLoopback(int port) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.configureBlocking(false);
                channel.bind(Loopback.port(port));
                return channel;
            } catch (IOException e) {
                close(channel);
                throw e;
            }
        } catch (BindException e) {
            throw new KhabarException(
                    ExitCode.PORT_IN_USE,
                    "Port " + port + " of " + Loopback.HOST + " is in use or not allowed (" + e.getMessage()
                            + "), so the embedded broker cannot listen there. Stop what uses it, or give another port (0 for a free one).",
                    e);
        } catch (IOException e) {
            throw new KhabarException(
                    ExitCode.FAILED, "The embedded broker cannot open a socket: " + e.getMessage(), e);
        }
    }

    private static void close(ServerSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A listening socket did not close", e);
        }
    }
}
