package io.khabar.sink.file;

import static io.khabar.sink.TestStories.PARTITION;
import static io.khabar.sink.TestStories.SOURCE;
import static io.khabar.sink.TestStories.encoded;
import static io.khabar.sink.TestStories.uris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.MovingClock;
import io.khabar.sink.store.Source;
import io.khabar.sink.store.StoreMeters;
import io.khabar.sink.store.StoreOutageException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the files are guarded against other writers, other topics, damage, and folders that cannot be written. */
class AvroFileStoreGuardTest {
    private static final Duration MAX_AGE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T00:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void shouldGiveWayToAnotherWriterThatFinishedFirst() throws Exception {
        // Given
        AvroFileStore mine = open(store());
        AvroFileStore other = store();
        mine.write(encoded(0));
        mine.write(encoded(1));
        other.open(SOURCE);
        AvroFileStore late = open(store());
        late.write(encoded(0));
        write(other, 0, 1, 2);
        // When
        assertThatThrownBy(() -> late.finish(SOURCE))
                .isInstanceOf(StoreOutageException.class)
                .hasMessageContaining("Another writer")
                .hasMessageContaining("+00000000000000000000.avro");
        // Then
        assertThat(late.open(SOURCE)).hasValue(3);
        assertThat(TestFiles.uris(folder)).isEqualTo(uris(List.of(0L, 1L, 2L)));
    }

    @Test
    void shouldLoseNothingWhenItsUnfinishedFileIsSweptAway() throws Exception {
        // Given
        AvroFileStore zombie = open(store());
        zombie.write(encoded(0));
        AvroFileStore owner = open(store());
        // When
        assertThatThrownBy(() -> zombie.finish(SOURCE)).isInstanceOf(StoreOutageException.class);
        // Then
        assertThat(zombie.open(SOURCE)).isEmpty();
        write(zombie, 0);
        owner.write(encoded(0));
        assertThatThrownBy(() -> owner.finish(SOURCE)).hasMessageContaining("Another writer");
        assertThat(TestFiles.uris(folder)).isEqualTo(uris(List.of(0L)));
    }

    @Test
    void shouldSweepAwayWhatDeadWritersOfThePartitionLeftAndNothingElse() throws Exception {
        // Given
        open(store()).write(encoded(0));
        Source other = new Source(new TopicPartition(PARTITION.topic(), 33), SOURCE.topicId());
        Path day = Files.createDirectories(folder.resolve("stories/day=2026-03-01"));
        Path foreign = Files.createFile(day.resolve(".news.story.enriched.v1+33+00000000000000000000.avro.x.tmp"));
        // When
        store().open(SOURCE);
        // Then
        assertThat(TestFiles.paths(folder))
                .containsExactly(folder.relativize(foreign).toString());
        store().open(other);
        assertThat(TestFiles.paths(folder)).isEmpty();
    }

    @Test
    void shouldRefuseAFolderWithStoriesOfAnotherTopicOfTheSameName() throws Exception {
        // Given
        write(open(store()), 0);
        // When, Then
        assertThatThrownBy(() -> store().open(new Source(PARTITION, "topic-id-2")))
                .isInstanceOfSatisfying(
                        KhabarException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.TOPICS))
                .hasMessageContaining("topic-id-1")
                .hasMessageContaining("topic-id-2")
                .hasMessageContaining("--sink-output-dir");
    }

    @Test
    void shouldRefuseToGoOnAfterADamagedFile() throws Exception {
        // Given
        write(open(store()), 0);
        Path file = new StoryFiles(folder).list().get(0).path();
        Files.write(file, new byte[] {'O', 'b', 'j', 1, 2});
        // When, Then
        assertThatThrownBy(() -> store().open(SOURCE))
                .isInstanceOf(KhabarException.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining("Move it away");
    }

    @Test
    void shouldSayWhatToDoWhenTheOutputFolderCannotBeWritten() throws Exception {
        // Given
        Path file = Files.createFile(folder.resolve("a-file"));
        // When, Then
        assertThatThrownBy(() -> new AvroFileStore(file, TestFiles.LIMITS, clock, new StoreMeters(meters)).prepare())
                .isInstanceOfSatisfying(
                        KhabarException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.NO_OUTPUT))
                .hasMessageContaining("a-file")
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--sink-output-dir");
    }

    @Test
    void shouldNoticeWhenAFileHoldsFewerStoriesThanItsHeaderSays() throws Exception {
        // Given
        AvroFileStore store = open(store(new FileLimits(64 << 20, 1_000_000, MAX_AGE, 1024, 1)));
        write(store, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        StoryFile file = new StoryFiles(folder).list().get(0);
        byte[] whole = Files.readAllBytes(file.path());
        // When
        Files.write(file.path(), java.util.Arrays.copyOf(whole, whole.length - 20));
        // Then
        assertThatThrownBy(() -> TestFiles.uris(folder)).isInstanceOf(DamagedFileException.class);
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
}
