package io.khabar.sink;

import io.khabar.news.DeadLetter;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KafkaLogin;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.PatientPoll;
import io.khabar.runtime.Settings;
import io.khabar.runtime.Stage;
import io.khabar.runtime.StartCheck;
import io.khabar.runtime.StopSignal;
import io.khabar.schemas.AvroSafety;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.sink.file.AvroFileStore;
import io.khabar.sink.store.StoreMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sink: enriched stories from their topic to files. */
public final class SinkStage implements Stage {
    private static final Logger log = LoggerFactory.getLogger(SinkStage.class);
    private static final Duration STUCK = Duration.ofMinutes(5);
    private static final List<Topic> TOPICS = List.of(Topics.ENRICHED_STORIES, Topics.DEAD_LETTERS);

    private final Settings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final SinkClients clients;
    private final AvroFileStore store;
    private final Thread thread = new Thread(this::run, "khabar-sink");
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object lock = new Object();
    private final StopSignal stop = new StopSignal();
    private @Nullable StoryWriter writer;
    private boolean closing;
    private volatile ExitCode exit = ExitCode.OK;

    /** @param settings resolved against {@link SinkSettings#define()} */
    public SinkStage(Settings settings, MeterRegistry meters, Clock clock) {
        AvroSafety.apply();
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.clients = new SinkClients(settings);
        this.store = new AvroFileStore(
                settings.path(SinkSettings.OUTPUT_DIR),
                SinkSettings.fileLimits(settings),
                clock,
                new StoreMeters(meters));
    }

    @Override
    public String name() {
        return "sink";
    }

    /**
     * Sees that the output folder can be written, and starts.
     *
     * @throws KhabarException (NO_OUTPUT) when it cannot
     */
    @Override
    public void start() {
        store.prepare();
        thread.start();
    }

    private void run() {
        try {
            if (new StartCheck(settings, clock, stop, TOPICS).awaitTopics()) {
                write();
            }
        } catch (KhabarException e) {
            died(e.exitCode(), e.getMessage());
        } catch (InterruptException | InterruptedException e) {
            log.info("The sink was stopped before it had begun");
        } catch (RuntimeException | Error e) {
            log.error("The sink died of a fault that it does not know", e);
            exit = ExitCode.STAGE_DIED;
        } finally {
            ended.countDown();
        }
    }

    private void died(ExitCode code, @Nullable String message) {
        log.error("The sink ends: {}", message);
        exit = code;
    }

    private void write() {
        RegistryConfig registry = RegistryConfig.of(settings.registryClient());
        Consumer<byte[], byte[]> consumer = clients.consumer();
        try (RegistryClient schemas = new RegistryClient(registry);
                Serializer<DeadLetter> serializer = clients.deadLetterSerializer();
                BrokerTopicIds topicIds = new BrokerTopicIds(clients::admin);
                KafkaClientMetrics metrics = new KafkaClientMetrics(consumer)) {
            metrics.bindTo(meters);
            SinkParts parts = parts(consumer, topicIds, schemas, serializer);
            StoryWriter work = new StoryWriter(
                    Topics.ENRICHED_STORIES.name(),
                    parts,
                    clock,
                    stop,
                    settings.duration(CommonSettings.SHUTDOWN_TIMEOUT));
            if (begin(work)) {
                work.run();
            }
        } finally {
            consumer.close();
        }
    }

    private SinkParts parts(
            Consumer<byte[], byte[]> consumer,
            TopicIds topicIds,
            RegistryClient schemas,
            Serializer<DeadLetter> serializer) {
        KafkaLogin login = KafkaLogin.of(settings);
        TopicPartition probe = new TopicPartition(Topics.ENRICHED_STORIES.name(), 0);
        SinkMeters counts = new SinkMeters(meters);
        return new SinkParts(
                consumer,
                store,
                new RecordInspector(new WriterSchemas(schemas::byId, clock)),
                new DeadLetters(Topics.DEAD_LETTERS.name(), serializer, clients::producer, clock),
                new PartitionStart(consumer, store, topicIds, counts),
                counts,
                new Canaries(meters, clock, settings.flag(SinkSettings.CANARIES)),
                new PatientPoll(consumer, probe, login, stop, clock),
                login);
    }

    /** False when the stage was closed meanwhile. */
    private boolean begin(StoryWriter work) {
        synchronized (lock) {
            writer = work;
            return !closing;
        }
    }

    private @Nullable StoryWriter writer() {
        synchronized (lock) {
            return writer;
        }
    }

    @Override
    public Health live() {
        StoryWriter work = writer();
        if (ended.getCount() == 0) {
            return Health.down("the sink has ended: " + exit.meaning());
        }
        long silent = work == null ? 0 : clock.millis() - work.lastTurn();
        return silent > STUCK.toMillis() ? Health.down("no progress for " + silent + " ms") : Health.up("running");
    }

    @Override
    public Health ready() {
        StoryWriter work = writer();
        if (ended.getCount() == 0) {
            return Health.down("the sink has ended: " + exit.meaning());
        }
        return work == null ? Health.down("waiting for the brokers and the topics") : work.ready();
    }

    @Override
    public ExitCode await() throws InterruptedException {
        ended.await();
        return exit;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closing = true;
            stop.callOff();
            if (writer == null) {
                thread.interrupt();
            }
        }
        try {
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() throws InterruptedException {
        Duration patience = settings.duration(CommonSettings.SHUTDOWN_TIMEOUT);
        boolean started = thread.getState() != Thread.State.NEW;
        if (started && !ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn(
                    "The sink did not stop within {} s; what was not yet stored is read again next time",
                    patience.toSeconds());
        }
    }
}
