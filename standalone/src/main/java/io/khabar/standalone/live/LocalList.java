package io.khabar.standalone.live;

import com.fasterxml.jackson.databind.node.TextNode;
import io.khabar.ingest.fetch.FetchSettings;
import io.khabar.ingest.poll.PollSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list of the feeds of this process, in a temporary folder, and how ingest is to follow them. */
final class LocalList implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalList.class);

    private final Path file;
    private final LocalPublisher publisher;

    private LocalList(Path file, LocalPublisher publisher) {
        this.file = file;
        this.publisher = publisher;
    }

    /** @throws KhabarException (NO_OUTPUT) when it cannot be written */
    static LocalList of(List<LocalFeed> feeds, LocalPublisher publisher) {
        StringBuilder yaml = new StringBuilder("defaults: {min-interval: 1s, max-interval: 3s}\nfeeds:\n");
        for (LocalFeed feed : feeds) {
            yaml.append("  - url: ").append(publisher.url(feed)).append('\n');
            if (feed.publisher() != null) {
                yaml.append("    publisher: ")
                        .append(TextNode.valueOf(feed.publisher()))
                        .append('\n');
            }
        }
        try {
            Path file = Files.createTempDirectory("khabar-live").resolve("feeds.yaml");
            return new LocalList(Files.writeString(file, feeds.isEmpty() ? "feeds: []\n" : yaml), publisher);
        } catch (IOException e) {
            throw new KhabarException(ExitCode.NO_OUTPUT, "The list of feeds cannot be written: " + e, e);
        }
    }

    /** The settings of ingest. It fetches as it does from others, only sooner again. */
    Map<String, String> settings() {
        return Map.of(
                PollSettings.FEEDS, file.toString(),
                PollSettings.START_RATE, "1000",
                PollSettings.INSTANCE, "demo",
                FetchSettings.CONTACT_URL, publisher.url(),
                FetchSettings.PRIVATE_ALLOW, "127.0.0.1",
                FetchSettings.PORTS, Integer.toString(publisher.port()),
                FetchSettings.PAUSE, "50ms");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            log.warn("{} is left behind: {}", file.getParent(), e.toString());
        }
    }
}
