package io.khabar.standalone.ingest;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.seed.ProgressView;
import io.khabar.ingest.seed.ReplayOptions;
import io.khabar.ingest.seed.SeedReplay;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.khabar.schemas.SchemaCatalog;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.standalone.broker.EmbeddedKafka;
import io.khabar.standalone.line.CommittedTopic;
import io.khabar.standalone.registry.EmbeddedRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigDef;

/** A broker and a registry to replay into, and a look at what arrived. */
final class RawLine implements AutoCloseable {
    private final Path folder;
    private final Map<String, String> brokerSettings;
    private EmbeddedKafka kafka;
    private final EmbeddedRegistry registry;
    final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private RawLine(Path folder, Map<String, String> brokerSettings) {
        this(folder, EmbeddedKafka.start(folder, 0, brokerSettings), brokerSettings);
    }

    private RawLine(Path folder, EmbeddedKafka kafka, Map<String, String> brokerSettings) {
        this.folder = folder;
        this.brokerSettings = brokerSettings;
        this.kafka = kafka;
        this.registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
    }

    /** With neither topics nor schemas. */
    static RawLine bare(Path folder) {
        return new RawLine(folder, Map.of());
    }

    static RawLine ready(Path folder) {
        return ready(folder, Map.of());
    }

    static RawLine ready(Path folder, Map<String, String> brokerSettings) {
        RawLine line = new RawLine(folder, brokerSettings);
        line.createTopics();
        line.registerSchemas();
        return line;
    }

    /** As {@link #ready}, with all clients but for their first question led through the proxy. */
    static RawLine behind(QuietProxy proxy, Path folder) {
        Map<String, String> advertised = Map.of("advertised.listeners", "CLIENTS://127.0.0.1:" + proxy.port());
        EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0, advertised);
        String address = kafka.bootstrapServers();
        proxy.leadTo(Integer.parseInt(address.substring(address.indexOf(':') + 1)));
        RawLine line = new RawLine(folder, kafka, advertised);
        line.createTopics();
        line.registerSchemas();
        return line;
    }

    void createTopics() {
        try (Admin admin = admin()) {
            new TopicSetup(admin, Clock.systemUTC()).createMissing(1);
        }
    }

    void registerSchemas() {
        try (RegistryClient client = new RegistryClient(new RegistryConfig(URI.create(registry.url())))) {
            new SchemaCatalog().register(client);
        }
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Stops the broker; {@link #startBroker} brings it back where it was. */
    void stopBroker() {
        kafka.close();
    }

    void startBroker() {
        String address = kafka.bootstrapServers();
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        kafka = EmbeddedKafka.start(folder, port, brokerSettings);
    }

    SeedReplay replay(Path seeds, Map<String, String> flags) {
        return replay(ReplayOptions.of(List.of(seeds.toString())), flags);
    }

    SeedReplay replay(ReplayOptions options, Map<String, String> flags) {
        return new SeedReplay(settings(flags), options, new SimpleMeterRegistry(), Clock.systemUTC(), view());
    }

    Settings settings(Map<String, String> flags) {
        return settings(IngestSettings.defineStage(), flags);
    }

    Settings settings(ConfigDef definition, Map<String, String> flags) {
        Map<String, String> all = new HashMap<>(addresses());
        all.putAll(flags);
        return Settings.resolve(definition, SettingSources.ofFlags(all));
    }

    Map<String, String> addresses() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers(), "registry.url", registry.url());
    }

    ProgressView view() {
        return ProgressView.of(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
    }

    String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    /** All records of a topic, in no order across its partitions. */
    <T extends SpecificRecord> List<ConsumerRecord<String, T>> records(Topic topic) {
        return CommittedTopic.records(topic, kafka.bootstrapServers(), registry.url());
    }

    long rawCount() {
        return records(Topics.RAW_ARTICLES).size();
    }

    @Override
    public void close() {
        registry.close();
        kafka.close();
    }
}
