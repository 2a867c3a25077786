package io.khabar.standalone.ingest;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.fetch.FetchSettings;
import io.khabar.ingest.live.LiveNews;
import io.khabar.ingest.poll.PollSettings;
import io.khabar.news.FeedState;
import io.khabar.news.RawArticle;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import io.khabar.standalone.check.LineChecker.Item;
import io.khabar.standalone.process.KhabarProcess;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A broker, a registry and a publisher of feeds, and instances that follow them. */
final class FeedLine implements AutoCloseable {
    /** Lets the feeds of a killed instance be taken over without the wait that a cluster needs. */
    private static final Map<String, String> QUICK_GROUPS =
            Map.of("group.min.session.timeout.ms", "1000", "group.initial.rebalance.delay.ms", "0");

    private final Path folder;
    final RawLine kafka;
    final FeedServer server = new FeedServer();
    private final List<AutoCloseable> open = new ArrayList<>();

    FeedLine(Path folder) {
        this.folder = folder;
        this.kafka = RawLine.ready(folder.resolve("broker"), QUICK_GROUPS);
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    /** The list of all these feeds, each fetched every second. */
    void list(List<String> feeds) {
        list("1s", feeds);
    }

    /** @param interval between two fetches of a feed */
    void list(String interval, List<String> feeds) {
        write(
                "min-interval: " + interval + ", max-interval: " + interval,
                feeds.stream().map(server::url).toList());
    }

    /** The list of these feeds, each fetched every second, the pages of their entries too. */
    void listWithPages(List<String> urls) {
        write("min-interval: 1s, max-interval: 1s, page: true", urls);
    }

    /** The list of feeds of another server, each fetched every second. */
    void listOf(List<URI> urls) {
        write(
                "min-interval: 1s, max-interval: 1s",
                urls.stream().map(URI::toString).toList());
    }

    private void write(String defaults, List<String> urls) {
        StringBuilder yaml = new StringBuilder("defaults: {" + defaults + "}\nfeeds:\n");
        for (String url : urls) {
            yaml.append("  - url: ").append(url).append('\n');
        }
        try {
            Files.writeString(folder.resolve("feeds.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> flags(Map<String, String> more) {
        Map<String, String> flags = new HashMap<>(kafka.addresses());
        flags.put(PollSettings.FEEDS, folder.resolve("feeds.yaml").toString());
        flags.put(PollSettings.RELOAD, "200ms");
        flags.put(PollSettings.SESSION_TIMEOUT, "1s");
        flags.put(PollSettings.START_RATE, "1000");
        flags.put(FetchSettings.PRIVATE_ALLOW, "127.0.0.0/8");
        flags.put(FetchSettings.PORTS, Integer.toString(server.port()));
        flags.put(FetchSettings.PAUSE, "0s");
        flags.putAll(more);
        return flags;
    }

    LiveNews follow(Map<String, String> more) {
        Settings settings = Settings.resolve(IngestSettings.defineStage(), SettingSources.ofFlags(flags(more)));
        LiveNews follower = new LiveNews(settings, new SimpleMeterRegistry(), Clock.systemUTC());
        open.add(follower);
        follower.start();
        return follower;
    }

    KhabarProcess process(Map<String, String> more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.khabar.news",
                "-cp",
                System.getProperty("java.class.path"),
                FollowerMain.class.getName()));
        flags(more).forEach((key, value) -> command.add(key + "=" + value));
        KhabarProcess process = KhabarProcess.run(command, Map.of());
        open.add(process);
        return process;
    }

    String[] listStateCommand() {
        return listStateCommand("--file", folder.resolve("feeds.yaml").toString());
    }

    String[] listStateCommand(String... more) {
        Map<String, String> addresses = kafka.addresses();
        List<String> command = new ArrayList<>(List.of(
                "feeds",
                "list",
                "--state",
                "--bootstrap-servers",
                addresses.get("bootstrap.servers"),
                "--registry-url",
                addresses.get("registry.url")));
        command.addAll(List.of(more));
        return command.toArray(String[]::new);
    }

    /** The texts of all articles, as read committed. */
    List<String> texts() {
        return kafka.<RawArticle>records(Topics.RAW_ARTICLES).stream()
                .map(record -> record.value().getText())
                .toList();
    }

    /** All articles, as read committed. */
    List<RawArticle> articles() {
        return kafka.<RawArticle>records(Topics.RAW_ARTICLES).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** All articles by their guids, as read committed. */
    List<Item> items() {
        return kafka.<RawArticle>records(Topics.RAW_ARTICLES).stream()
                .map(record -> new Item(record.value().getGuid(), record.value().getText()))
                .toList();
    }

    /** What is remembered of a feed last; empty: nothing yet. */
    Optional<FeedState> state(String feed) {
        return records(feed).stream().reduce((one, other) -> other).map(ConsumerRecord::value);
    }

    List<ConsumerRecord<String, FeedState>> records(String feed) {
        return kafka.<FeedState>records(Topics.FEED_STATE).stream()
                .filter(record -> record.key().equals(server.url(feed)))
                .toList();
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        server.close();
        kafka.close();
    }
}
