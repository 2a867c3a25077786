package io.khabar.bench.feeds;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.khabar.runtime.SettingTypes;
import io.khabar.schemas.AvroSafety;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.standalone.broker.EmbeddedKafka;
import io.khabar.standalone.line.SchemaSetup;
import io.khabar.standalone.registry.EmbeddedRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has ingest follow many feeds for a while, and measures it. */
@Command(
        name = "run-feeds",
        mixinStandardHelpOptions = true,
        description = {
            "Has ingest follow many feeds of a local server, a third of them dead, in a JVM with a heap of 400 MB,",
            "and prints its peak memory, its pace, how late it asks healthy feeds, and how long the first round took."
        })
final class FeedsBench implements Callable<Integer> {
    private static final Duration REGISTRY_PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PROGRESS = Duration.ofSeconds(30);
    private static final Duration LEAST_INTERVAL = Duration.ofMinutes(2);

    @Option(names = "--feeds", defaultValue = "10000", description = "How many feeds. Default: ${DEFAULT-VALUE}.")
    private int feeds;

    @Option(names = "--minutes", defaultValue = "10", description = "How long. Default: ${DEFAULT-VALUE}.")
    private int minutes;

    @Option(
            names = "--interval",
            defaultValue = "5m",
            description = "Longest interval between two fetches of a feed; the shortest is 2m, or this. Default:"
                    + " ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String interval;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Settings of ingest.")
    private Map<String, String> settings = new TreeMap<>();

    private final Clock clock = Clock.systemUTC();
    private final FeedsReport report = new FeedsReport(System.out);

    private FeedsBench() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // Kafka's broker does not start under every locale
        AvroSafety.apply();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.exit(new CommandLine(new FeedsBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (!FeedAddress.works()) {
            System.err.println("run-feeds: " + FeedAddress.host(0)
                    + " does not lead to this machine, so there are no hosts for the feeds. Run it on Linux.");
            return 1;
        }
        Path home = Files.createTempDirectory("khabar-feeds-");
        int code;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(home.resolve("broker"), 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0)) {
            prepare(kafka, registry);
            code = measure(home, kafka.bootstrapServers(), registry.url());
        }
        if (code == 0) {
            delete(home);
        }
        return code;
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void prepare(EmbeddedKafka kafka, EmbeddedRegistry registry) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicSetup(admin, clock).createMissing(1);
        }
        try (RegistryClient client =
                new RegistryClient(RegistryConfig.of(Map.of("schema.registry.url", registry.url())))) {
            SchemaSetup.register(client, REGISTRY_PATIENCE, clock);
        }
    }

    private int measure(Path home, String brokers, String registry) throws IOException {
        Punctuality punctuality = new Punctuality(feeds);
        Path log = home.resolve("ingest.log");
        try (FeedSite site = new FeedSite(punctuality, clock);
                FeedVisits visits = new FeedVisits(feeds, brokers, registry, punctuality, clock);
                IngestProcess ingest = IngestProcess.start(config(home, site, brokers, registry), log)) {
            report.beginning(visits, feeds, Duration.ofMinutes(minutes));
            if (!follow(ingest, visits, punctuality)) {
                System.err.println("run-feeds: ingest has ended; " + log + " says why.");
                return 1;
            }
            report.end(
                    visits,
                    punctuality.lateness(),
                    ingest.peakKilobytes(),
                    ingest.processorTime(),
                    Duration.ofMinutes(minutes));
            return 0;
        }
    }

    /** Whether ingest lived to the end. */
    private boolean follow(IngestProcess ingest, FeedVisits visits, Punctuality punctuality) {
        Instant begin = clock.instant();
        Instant end = begin.plus(Duration.ofMinutes(minutes));
        Instant told = begin;
        for (Instant now = begin; now.isBefore(end) && ingest.alive(); now = clock.instant()) {
            visits.read(POLL);
            if (now.isAfter(told.plus(PROGRESS))) {
                told = now;
                report.progress(Duration.between(begin, now), visits, punctuality.lateness());
            }
        }
        return ingest.alive();
    }

    private Path config(Path home, FeedSite site, String brokers, String registry) throws IOException {
        Path list = home.resolve("feeds.yaml");
        Files.writeString(list, list(site));
        Map<String, String> all = new TreeMap<>(Map.of(
                "bootstrap.servers",
                brokers,
                "registry.url",
                registry,
                "ingest.seeds",
                "",
                "ingest.feeds",
                list.toString(),
                "ingest.fetch.private.allow",
                "127.0.0.0/8",
                "ingest.fetch.ports",
                site.ports()));
        all.putAll(settings);
        StringBuilder lines = new StringBuilder();
        all.forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
        return Files.writeString(home.resolve("ingest.properties"), lines, StandardCharsets.UTF_8);
    }

    private String list(FeedSite site) {
        Duration most = SettingTypes.duration(interval);
        Duration least = most.compareTo(LEAST_INTERVAL) < 0 ? most : LEAST_INTERVAL;
        StringBuilder yaml = new StringBuilder("defaults:\n  min-interval: ")
                .append(least.toSeconds())
                .append("s\n  max-interval: ")
                .append(most.toSeconds())
                .append("s\nfeeds:\n");
        for (int feed = 0; feed < feeds; feed++) {
            yaml.append("  - url: ").append(site.url(feed)).append('\n');
        }
        return yaml.toString();
    }
}
