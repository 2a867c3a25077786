package io.khabar.standalone.line;

import io.khabar.enrich.EnrichSettings;
import io.khabar.enrich.EnrichStage;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.khabar.runtime.Stage;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.sink.SinkSettings;
import io.khabar.sink.SinkStage;
import io.khabar.sink.file.StoryFiles;
import io.khabar.standalone.broker.EmbeddedKafka;
import io.khabar.standalone.registry.EmbeddedRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigDef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole line in this process: an embedded broker and registry, with topics and schemas, and enrich and sink on them. */
public final class Line implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Line.class);

    private static final Duration REGISTRY_PATIENCE = Duration.ofMinutes(2);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Path home;
    private final OwnFolders own;
    private final MeterRegistry meters;
    private final Clock clock;
    private String bootstrapServers = "";
    private String registryUrl = "";

    private Line(Path home, OwnFolders own, MeterRegistry meters, Clock clock) {
        this.home = home;
        this.own = own;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Starts the line on a broker and registry of its own.
     *
     * @param home folder of the broker's data, the state and the stories; opened again it goes on where it was
     * @param port of the broker; 0 for a free one
     * @param registryPort of the registry; 0 for a free one
     */
    public static Line start(Path home, int port, int registryPort, MeterRegistry meters, Clock clock) {
        return start(home, port, registryPort, OwnFolders.NONE, meters, clock);
    }

    /**
     * Starts the line on a broker and registry of its own.
     *
     * @param own what is added to the data that come with Khabar
     */
    public static Line start(Path home, int port, int registryPort, OwnFolders own, MeterRegistry meters, Clock clock) {
        Line line = new Line(home, own, meters, clock);
        return line.started(() -> line.startServers(port, registryPort));
    }

    /**
     * Starts enrich and sink on a broker and registry that are there.
     *
     * @param home folder of the state and the stories
     */
    public static Line on(String bootstrapServers, String registryUrl, Path home, MeterRegistry meters, Clock clock) {
        Line line = new Line(home, OwnFolders.NONE, meters, clock);
        return line.started(() -> {
            line.bootstrapServers = bootstrapServers;
            line.registryUrl = registryUrl;
        });
    }

    private Line started(Runnable servers) {
        try {
            servers.run();
            prepare();
            startStages();
            return this;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Address of the broker. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Address of the registry. */
    public String registryUrl() {
        return registryUrl;
    }

    /** The files that the sink has finished. */
    public StoryFiles stories() {
        return new StoryFiles(home);
    }

    /** Settings of a stage of this line: the given ones, and where its broker and registry are. */
    public Settings settings(ConfigDef definition, Map<String, String> given) {
        Map<String, String> flags = new HashMap<>(given);
        flags.put(CommonSettings.BOOTSTRAP_SERVERS, bootstrapServers);
        flags.put(CommonSettings.REGISTRY_URL, registryUrl);
        return Settings.resolve(definition, SettingSources.ofFlags(flags));
    }

    /**
     * Waits until all that was published has been enriched and stands in files.
     *
     * @throws KhabarException when a stage died, or the line has not settled within the time
     */
    public void awaitSettled(Duration timeout) throws InterruptedException {
        awaitSettled(timeout, () -> {});
    }

    /**
     * Waits until all that was published has been enriched and stands in files.
     *
     * @param meanwhile called again and again; what it throws ends the wait
     * @throws KhabarException when a stage died, or the line has not settled within the time
     */
    public void awaitSettled(Duration timeout, Runnable meanwhile) throws InterruptedException {
        try (Settling settling = new Settling(bootstrapServers, clock)) {
            Runnable check = () -> {
                requireAlive();
                meanwhile.run();
            };
            if (!settling.await(timeout, check)) {
                throw new KhabarException(
                        ExitCode.FAILED,
                        "The line has not settled within " + timeout.toSeconds()
                                + " s; the log says why. What was read is kept in " + home
                                + ": run the same command again to go on.");
            }
        }
    }

    private void startServers(int port, int registryPort) {
        EmbeddedKafka kafka = EmbeddedKafka.start(home.resolve("broker"), port);
        running.push(kafka);
        bootstrapServers = kafka.bootstrapServers();
        EmbeddedRegistry registry = EmbeddedRegistry.start(bootstrapServers, registryPort);
        running.push(registry);
        registryUrl = registry.url();
    }

    private void prepare() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            new TopicSetup(admin, clock).createMissing(1);
        }
        try (RegistryClient client =
                new RegistryClient(RegistryConfig.of(Map.of("schema.registry.url", registryUrl)))) {
            SchemaSetup.register(client, REGISTRY_PATIENCE, clock);
        }
    }

    private void startStages() {
        Settings sink = settings(
                SinkSettings.define(),
                Map.of(SinkSettings.OUTPUT_DIR, home.toString(), SinkSettings.FILE_MAX_AGE, "1s"));
        start(new SinkStage(sink, meters, clock));
        Settings enrich = settings(
                EnrichSettings.define(),
                Map.of(
                        EnrichSettings.STATE_DIR,
                        home.resolve("state").toString(),
                        EnrichSettings.STORE,
                        "memory",
                        EnrichSettings.INSTANCE_ID,
                        "demo",
                        EnrichSettings.LABELS_DIR,
                        own.labels(),
                        EnrichSettings.WORDS_DIR,
                        own.words()));
        start(new EnrichStage(enrich, meters, clock));
    }

    private void start(Stage stage) {
        running.push(stage);
        stage.start();
    }

    /**
     * Looks whether all of it works.
     *
     * @throws KhabarException (STAGE_DIED) when a stage or the broker died
     */
    public void requireAlive() {
        for (AutoCloseable part : running) {
            if (part instanceof Stage stage && !stage.live().ok()) {
                throw new KhabarException(
                        ExitCode.STAGE_DIED,
                        stage.name() + " died: " + stage.live().cause() + ". The log above says why.");
            }
            if (part instanceof EmbeddedKafka kafka && kafka.death().isPresent()) {
                throw new KhabarException(
                        ExitCode.STAGE_DIED,
                        "The embedded broker died: " + kafka.death().get());
            }
        }
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            AutoCloseable part = running.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.warn("{} did not stop in good order", part.getClass().getSimpleName(), e);
            }
        }
    }
}
