package io.khabar.standalone.registry;

import com.sun.net.httpserver.HttpServer;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.schemas.AvroSafety;
import io.khabar.standalone.broker.Loopback;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry in this process: the Confluent REST calls that clients use, for Avro, on loopback. The schemas and their
 * ids are kept in the broker's {@code _schemas} topic, so they survive with the broker's data. One registry a broker.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        AvroSafety.apply();
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Registry registry;

    private EmbeddedRegistry(HttpServer server, ExecutorService threads, Registry registry) {
        this.server = server;
        this.threads = threads;
        this.registry = registry;
    }

    /**
     * Starts a registry and returns when it knows all schemas that the broker has.
     *
     * @param bootstrapServers the broker that keeps the schemas
     * @param port 0 for a free one
     * @throws KhabarException PORT_IN_USE; NO_BROKER; TOPICS when {@code _schemas} is not compacted; FAILED when it holds what is
     *     not a registry's
     */
    public static EmbeddedRegistry start(String bootstrapServers, int port) {
        HttpServer server = bind(port);
        Subjects subjects = new Subjects();
        Registry registry = new Registry(new SchemaLog(bootstrapServers, PATIENCE), subjects);
        try {
            SchemaTopic.ensure(bootstrapServers);
            registry.load();
        } catch (RuntimeException e) {
            server.stop(0);
            throw e;
        }
        ExecutorService threads = threads();
        server.setExecutor(threads);
        server.createContext("/", new RegistryHandler(routes(registry, subjects)));
        server.start();
        EmbeddedRegistry started = new EmbeddedRegistry(server, threads, registry);
        LOG.info("Embedded schema registry on {}", started.url());
        return started;
    }

    /** For clients' {@code schema.registry.url}. */
    public String url() {
        return "http://" + Loopback.HOST + ":" + server.getAddress().getPort();
    }

    /** Stops to answer. What was registered is kept. May be called more than once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        registry.close();
    }

    private static List<Route> routes(Registry registry, Subjects subjects) {
        return Stream.of(
                        new SubjectRoutes(registry, subjects).all(),
                        new SchemaRoutes(subjects).all(),
                        new CompatibilityRoutes(registry, subjects).all())
                .flatMap(List::stream)
                .toList();
    }

    private static ExecutorService threads() {
        AtomicInteger count = new AtomicInteger();
        return Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "embedded-registry-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(Loopback.port(port), 0);
        } catch (BindException e) {
            throw new KhabarException(
                    ExitCode.PORT_IN_USE,
                    "Port " + port + " of " + Loopback.HOST + " is in use or not allowed (" + e.getMessage()
                            + "), so the embedded schema registry cannot listen there. Stop what uses it, or give another port (0 for a free one).",
                    e);
        } catch (IOException e) {
            throw new KhabarException(
                    ExitCode.FAILED, "The embedded schema registry cannot open a socket: " + e.getMessage(), e);
        }
    }
}
