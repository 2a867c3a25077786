package io.khabar.standalone.broker;

import io.khabar.runtime.KhabarException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker in this process: one KRaft node on loopback whose data outlive it. It never ends the JVM; when it dies,
 * {@link #death()} says of what. It sets the process's default locale to the neutral one. Thread-safe.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    private final BrokerFolder folder;
    private final ListeningPorts ports;
    private final BrokerFaults faults;
    private final Node node;
    private boolean closed;

    private EmbeddedKafka(BrokerFolder folder, ListeningPorts ports, BrokerFaults faults, Node node) {
        this.folder = folder;
        this.ports = ports;
        this.faults = faults;
        this.node = node;
    }

    /** Starts a broker on a free port. See {@link #start(Path, int, Map)}. */
    public static EmbeddedKafka start(Path dir) {
        return start(dir, 0);
    }

    /** Starts a broker on the given port. See {@link #start(Path, int, Map)}. */
    public static EmbeddedKafka start(Path dir, int port) {
        return start(dir, port, Map.of());
    }

    /**
     * Starts a broker and returns when it takes requests. An empty folder is formatted; one that was used before is opened
     * with its data, on whatever port. After a kill the start takes up to 10 s more: it waits for the end of the old session.
     *
     * @param dir where the data are kept; made when missing
     * @param port for clients, 0 for a free one
     * @param overrides Kafka broker settings that win over ours
     * @throws KhabarException PORT_IN_USE; NO_OUTPUT when the folder cannot be written or another broker uses it; USAGE when an
     *     override is refused; FAILED when the broker does not come up
     */
    public static EmbeddedKafka start(Path dir, int port, Map<String, String> overrides) {
        ListeningPorts ports = ListeningPorts.bind(port);
        try {
            BrokerFolder folder = BrokerFolder.open(dir);
            try {
                return start(folder, ports, overrides);
            } catch (RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (RuntimeException e) {
            ports.close();
            throw e;
        }
    }

    private static EmbeddedKafka start(BrokerFolder folder, ListeningPorts ports, Map<String, String> overrides) {
        NeutralLocale.set();
        BrokerFaults faults = new BrokerFaults();
        ExitGuard.watch(faults);
        try {
            Node node = Node.start(folder, ports, faults, overrides);
            LOG.info("Embedded broker on {}:{}, data in {}", Loopback.HOST, ports.clientPort(), folder.log());
            return new EmbeddedKafka(folder, ports, faults, node);
        } catch (RuntimeException e) {
            ExitGuard.forget(faults);
            throw e;
        }
    }

    /** Host and port for clients' {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Loopback.HOST + ":" + ports.clientPort();
    }

    /** What the broker died of, empty while it works. A dead broker is to be closed; it does not come back by itself. */
    public Optional<String> death() {
        return faults.fatal();
    }

    /** Stops in good order, in bounded time, and gives the folder and the ports back. May be called more than once. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        node.stop();
        ExitGuard.forget(faults);
        ports.close();
        folder.close();
    }
}
