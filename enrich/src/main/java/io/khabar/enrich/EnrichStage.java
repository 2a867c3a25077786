package io.khabar.enrich;

import io.khabar.enrich.deadletter.DeadLetters;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.label.ExtraLabels;
import io.khabar.enrich.topology.EnrichMeters;
import io.khabar.enrich.topology.EnrichOptions;
import io.khabar.enrich.topology.EnrichSerdes;
import io.khabar.enrich.topology.EnrichTopology;
import io.khabar.enrich.topology.StoreKind;
import io.khabar.news.DeadLetter;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.KafkaLogin;
import io.khabar.runtime.Settings;
import io.khabar.runtime.Stage;
import io.khabar.runtime.StartCheck;
import io.khabar.runtime.StopSignal;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.Patience;
import io.khabar.schemas.serde.ValueSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The enrich stage: a Kafka Streams app that turns raw articles into enriched stories. */
public final class EnrichStage implements Stage {
    private static final Logger log = LoggerFactory.getLogger(EnrichStage.class);

    private final Settings settings;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Patience patience = new Patience();
    private final StopSignal stop = new StopSignal();
    private final CompletableFuture<ExitCode> ended = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable EnrichStreams streams;
    private volatile String starting = "starting";

    public EnrichStage(Settings settings, MeterRegistry registry, Clock clock) {
        this.settings = settings;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "enrich";
    }

    @Override
    public void start() {
        ExtraLabels labels = Enrichers.labels(settings.string(EnrichSettings.LABELS_DIR));
        if (!labels.version().isEmpty()) {
            log.info(
                    "{} labels added for every publisher, and labels of {} publishers; their version is {}",
                    labels.common().size(),
                    labels.publishers().size(),
                    labels.version());
        }
        WordLists words = words();
        Supplier<NameTagger> names = names(words);
        Thread thread = new Thread(() -> startStreams(labels, words, names), "enrich-start");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Health live() {
        EnrichStreams running = streams;
        if (running == null) {
            return ended.isCompletedExceptionally() ? Health.down("could not start") : Health.up(starting);
        }
        Optional<String> outage = running.outage();
        if (outage.isPresent()) {
            return Health.up("waiting: " + outage.get());
        }
        State state = running.state();
        boolean stuck = state == State.ERROR || state == State.PENDING_ERROR || state == State.NOT_RUNNING;
        return stuck ? Health.down(state.name()) : Health.up(state.name());
    }

    @Override
    public Health ready() {
        EnrichStreams running = streams;
        if (running == null) {
            return Health.down(starting);
        }
        Optional<String> ending = running.outage();
        if (ending.isPresent()) {
            return Health.down("waiting: " + ending.get());
        }
        Optional<String> outage = patience.outage();
        if (outage.isPresent()) {
            return Health.down("waiting for " + outage.get());
        }
        State state = running.state();
        return state == State.RUNNING ? Health.up(state.name()) : Health.down(state.name());
    }

    @Override
    public ExitCode await() throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        patience.close();
        stop.callOff();
        EnrichStreams running = streams;
        if (running != null) {
            running.close();
        }
        ended.complete(ExitCode.OK);
    }

    private WordLists words() {
        String folder = settings.string(EnrichSettings.WORDS_DIR);
        WordLists words = Enrichers.words(folder);
        if (!folder.isEmpty()) {
            log.info(
                    "words of {} added: topics are told by {}, names by {}",
                    folder,
                    words.topics().version(),
                    words.names().version());
        }
        return words;
    }

    /** One from the class path is loaded at once, so that what is wrong with it is told before anything is waited for. */
    private Supplier<NameTagger> names(WordLists words) {
        TaggerChoice choice = TaggerChoice.of(settings);
        if (choice.name().equals(TaggerChoice.BUNDLED)) {
            return () -> Enrichers.names(choice, words);
        }
        NameTagger names = Enrichers.names(choice, words);
        log.info("names that the gazetteer does not know are seen by {}: {}", choice.name(), names.version());
        return () -> names;
    }

    private void startStreams(ExtraLabels labels, WordLists words, Supplier<NameTagger> names) {
        try {
            starting = "waiting for the topics";
            if (!new StartCheck(settings, clock, stop, Topics.all()).awaitTopics()) {
                return;
            }
            starting = "loading the rules";
            NameTagger tagger = names.get();
            EnrichMeters meters = new EnrichMeters(registry);
            new StateFolder(settings.path(EnrichSettings.STATE_DIR)).bindTo(registry);
            EnrichStreams made = new EnrichStreams(
                    () -> create(labels, words, tagger, meters),
                    KafkaLogin.of(settings),
                    registry,
                    stop,
                    settings.duration(CommonSettings.SHUTDOWN_TIMEOUT));
            streams = made;
            if (!closed.get()) {
                ended.complete(made.run());
            }
        } catch (InterruptedException e) {
            ended.complete(ExitCode.OK);
        } catch (RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    private KafkaStreams create(ExtraLabels labels, WordLists words, NameTagger names, EnrichMeters meters) {
        Properties properties = StreamsSettings.of(settings, letters(meters));
        EnrichTopology topology = new EnrichTopology(
                EnrichSerdes.onRegistry(
                        settings.string(CommonSettings.VALUE_SERIALIZER),
                        settings.string(CommonSettings.VALUE_DESERIALIZER),
                        settings.registryClient(),
                        patience),
                Enrichers.with(labels, words.topics(), names, settings.integer(EnrichSettings.MAX_CHARS)),
                () -> Enrichers.gazetteer(names),
                new EnrichOptions(
                        settings.integer(EnrichSettings.STORY_MAX_BYTES),
                        StoreKind.valueOf(settings.string(EnrichSettings.STORE).toUpperCase(Locale.ROOT)),
                        settings.integer(EnrichSettings.HEADLINES_MAX)),
                meters,
                properties);
        return new KafkaStreams(topology.get(), properties);
    }

    private DeadLetters letters(EnrichMeters meters) {
        Map<String, Object> registryClient = settings.registryClient();
        return new DeadLetters(
                ValueSerdes.<DeadLetter>serializer(
                        settings.string(CommonSettings.VALUE_SERIALIZER), registryClient, patience),
                clock,
                meters::deadLetter);
    }
}
