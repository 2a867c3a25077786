package io.khabar.ingest.feed;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our feeds as ROME alone reads them, and as Khabar does, which mends them first. The tables say each difference, and why. */
class RomeComparisonTest {
    private static final Path FEEDS = Path.of("src/test/resources/feeds");
    private static final Path TABLES = Path.of("src/test/resources/tables");
    private static final List<String> FOLDERS = List.of("formats", "broken", "encodings", "hostile");

    @Test
    void shouldReadOfEachFeedTheSameAsRomeOrMoreButForWhatTheTableSays() throws IOException {
        // When
        SortedSet<String> differences = new TreeSet<>();
        for (String file : files()) {
            RomeReading.of(Feeds.bytes(file))
                    .ifPresent(rome -> Difference.between(read(file), rome)
                            .forEach(one -> differences.add(file + "," + one.entry() + "," + one.field())));
        }

        // Then
        assertThat(differences).isEqualTo(rows("rome-differences.csv"));
    }

    @Test
    void shouldReadTheFeedsThatRomeRefuses() throws IOException {
        // When
        SortedSet<String> refused = new TreeSet<>();
        for (String file : files()) {
            if (!read(file).format().equals(ParsedFeed.UNKNOWN)
                    && RomeReading.of(Feeds.bytes(file)).isEmpty()) {
                refused.add(file);
            }
        }

        // Then
        assertThat(refused).isEqualTo(rows("rome-refusals.csv"));
    }

    @Test
    void shouldReadMoreThanRomeWhereTheTableSaysHowMuch() throws IOException {
        // When
        SortedSet<String> more = new TreeSet<>();
        for (String file : files()) {
            Optional<RomeReading> rome = RomeReading.of(Feeds.bytes(file));
            int fields =
                    rome.map(reading -> Difference.more(read(file), reading)).orElse(0);
            if (fields > 0) {
                more.add(file + "," + fields);
            }
        }

        // Then
        assertThat(more).isEqualTo(rows("rome-reads-less.csv"));
    }

    private static ParsedFeed read(String file) {
        return new FeedParser().parse(new FeedDocument(Feeds.bytes(file), null, null));
    }

    /** The lines of a table without its head and the reason, which stands last. */
    private static SortedSet<String> rows(String table) throws IOException {
        return Files.readAllLines(TABLES.resolve(table), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> files() throws IOException {
        TreeMap<String, Path> found = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(FEEDS.resolve(folder))) {
                files.forEach(file -> found.put(folder + "/" + file.getFileName(), file));
            }
        }
        return List.copyOf(found.keySet());
    }
}
