package io.khabar.sink.file;

import static io.khabar.sink.TestStories.EVENING;
import static io.khabar.sink.TestStories.SOURCE;
import static io.khabar.sink.TestStories.encoded;
import static io.khabar.sink.TestStories.encodedLater;
import static io.khabar.sink.TestStories.story;
import static io.khabar.sink.TestStories.uris;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.news.EnrichedStory;
import io.khabar.runtime.MovingClock;
import io.khabar.sink.store.StoreMeters;
import io.khabar.sink.store.StoreOutageException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the files are named, cut and read. */
class AvroFileStoreTest {
    private static final Duration MAX_AGE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T00:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void shouldNameAFileByDayTopicPartitionAndFirstOffset() throws Exception {
        // Given
        AvroFileStore store = open(store());
        // When
        write(store, 12, 15);
        // Then
        assertThat(TestFiles.paths(folder))
                .containsExactly("stories/day=2026-03-01/news.story.enriched.v1+3+00000000000000000012.avro");
    }

    @Test
    void shouldBeReadableByPlainAvroWithItsOffsetsInTheHeader() throws Exception {
        // Given
        AvroFileStore store = open(store());
        write(store, 12, 15);
        Path file = new StoryFiles(folder).list().get(0).path();
        // When
        try (DataFileReader<GenericRecord> reader = new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
            // Then
            assertThat(reader.getMetaString("avro.codec")).isEqualTo("zstandard");
            assertThat(reader.getMetaString("khabar.first.offset")).isEqualTo("12");
            assertThat(reader.getMetaString("khabar.last.offset")).isEqualTo("00000000000000000015");
            assertThat(reader.getMetaString("khabar.records")).isEqualTo("00000000000000000002");
            assertThat(reader.getMetaString("khabar.schema.id")).isEqualTo("7");
            assertThat(reader.next().get("headline")).hasToString(story(12).getHeadline());
        }
    }

    @Test
    void shouldGiveBackTheStoriesAsTheyWere() throws Exception {
        // Given
        AvroFileStore store = open(store());
        write(store, 0, 1, 2, 3, 4);
        List<EnrichedStory> read = new ArrayList<>();
        // When
        new StoryFiles(folder).forEach((file, story) -> read.add(story));
        // Then
        assertThat(read).containsExactly(story(0), story(1), story(2), story(3), story(4));
    }

    @Test
    void shouldKeepAnUnfinishedFileOutOfSight() throws Exception {
        // Given
        AvroFileStore store = open(store());
        // When
        store.write(encoded(1));
        // Then
        assertThat(TestFiles.paths(folder))
                .singleElement()
                .asString()
                .contains("/.news.story")
                .endsWith(".tmp");
        assertThat(new StoryFiles(folder).list()).isEmpty();
    }

    @Test
    void shouldBeginANewFileWhenTheUtcDayChanges() throws Exception {
        // Given
        AvroFileStore store = open(store());
        // When
        store.write(encoded(1, EVENING));
        store.write(encoded(2, EVENING + 9_999));
        store.write(encoded(3, EVENING + 10_000));
        store.finish(SOURCE);
        // Then
        assertThat(TestFiles.paths(folder))
                .containsExactly(
                        "stories/day=2026-03-01/news.story.enriched.v1+3+00000000000000000001.avro",
                        "stories/day=2026-03-02/news.story.enriched.v1+3+00000000000000000003.avro");
    }

    @Test
    void shouldBeginANewFileAfterSoManyStories() throws Exception {
        // Given
        AvroFileStore store = open(store(new FileLimits(64 << 20, 2, MAX_AGE, 1 << 20, 1)));
        // When
        write(store, 0, 1, 2, 3, 4);
        // Then
        assertThat(new StoryFiles(folder).list()).extracting(StoryFile::records).containsExactly(2L, 2L, 1L);
    }

    @Test
    void shouldBeginANewFileAfterSoManyBytes() throws Exception {
        // Given
        AvroFileStore store = open(store(new FileLimits(20_000, 1_000_000, MAX_AGE, 1024, 1)));
        // When
        for (long offset = 0; offset < 200; offset++) {
            store.write(encoded(offset));
        }
        store.finish(SOURCE);
        // Then
        assertThat(new StoryFiles(folder).list())
                .hasSizeGreaterThan(1)
                .allSatisfy(file -> assertThat(file.bytes()).isLessThan(25_000));
        assertThat(TestFiles.uris(folder)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void shouldFinishAFileWhenItIsOldEnough() throws Exception {
        // Given
        AvroFileStore store = open(store());
        store.write(encoded(1));
        clock.advance(MAX_AGE.minusMillis(1));
        store.finishDue(SOURCE);
        List<StoryFile> before = new StoryFiles(folder).list();
        // When
        clock.advance(Duration.ofMillis(1));
        store.finishDue(SOURCE);
        // Then
        assertThat(before).isEmpty();
        assertThat(TestFiles.uris(folder)).isEqualTo(uris(List.of(1L)));
    }

    @Test
    void shouldCountFilesStoriesAndBytesOnceTheyAreDurable() throws Exception {
        // Given
        AvroFileStore store = open(store());
        store.write(encoded(0));
        store.write(encoded(1));
        double before = meters.get("news.sink.records")
                .tag("outcome", "stored")
                .counter()
                .count();
        // When
        store.finish(SOURCE);
        // Then
        StoryFiles.Counts counts = new StoryFiles(folder).describe();
        assertThat(before).isZero();
        assertThat(counts.stories()).isEqualTo(2);
        assertThat(meters.get("news.sink.records")
                        .tag("outcome", "stored")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("news.sink.files").counter().count()).isEqualTo(1);
        assertThat(meters.get("news.sink.bytes").counter().count()).isEqualTo(counts.bytes());
    }

    @Test
    void shouldBeginANewFileWithANewerSchemaAndLiftOlderStoriesToIt() throws Exception {
        // Given
        AvroFileStore store = open(store());
        // When
        store.write(encoded(0));
        store.write(encodedLater(1));
        store.write(encoded(2));
        store.finish(SOURCE);
        // Then
        List<StoryFile> files = new StoryFiles(folder).list();
        assertThat(files).extracting(StoryFile::firstOffset).containsExactly(0L, 1L);
        assertThat(moods(files.get(1))).containsExactly("bright", "calm");
        assertThat(TestFiles.uris(folder)).isEqualTo(uris(List.of(0L, 1L, 2L)));
    }

    private AvroFileStore store() {
        return store(TestFiles.LIMITS);
    }

    private AvroFileStore store(FileLimits limits) {
        return new AvroFileStore(folder, limits, clock, new StoreMeters(meters));
    }

    private static AvroFileStore open(AvroFileStore store) throws StoreOutageException {
        store.open(SOURCE);
        return store;
    }

    private static void write(AvroFileStore store, long... offsets) throws StoreOutageException {
        for (long offset : offsets) {
            store.write(encoded(offset));
        }
        store.finish(SOURCE);
    }

    private static List<String> moods(StoryFile file) throws IOException {
        List<String> moods = new ArrayList<>();
        try (DataFileReader<GenericRecord> reader =
                new DataFileReader<>(file.path().toFile(), new GenericDatumReader<>())) {
            reader.forEach(story -> moods.add(String.valueOf(story.get("mood"))));
        }
        return moods;
    }
}
