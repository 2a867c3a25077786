package io.khabar.sink.file;

import static io.khabar.sink.TestStories.SOURCE;
import static io.khabar.sink.TestStories.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import io.khabar.runtime.MovingClock;
import io.khabar.sink.TestStories;
import io.khabar.sink.store.StoreMeters;
import io.khabar.sink.store.StoreOutageException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 1 MiB that fills, and one that becomes read-only. Needs root on Linux, for it mounts them. */
class FullDiskTest {
    private static final FileLimits LIMITS = new FileLimits(64 << 20, 1_000_000, Duration.ofHours(1), 1024, 1);

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        Path place = Files.createDirectory(folder.resolve("disk"));
        if (!run("mount", "-t", "tmpfs", "-o", "size=1m", "khabar-test", place.toString())) {
            System.out.println("FullDiskTest is skipped: no disk can be mounted here (root on Linux can)");
            abort("no disk can be mounted here");
        }
        disk = place;
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void shouldGoOnWhereItStoodWhenThereIsSpaceAgain() throws Exception {
        // Given
        AvroFileStore store = store();
        store.open(SOURCE);
        LongStream.range(0, 10).forEach(offset -> write(store, offset));
        store.finish(SOURCE);
        Path ballast = Files.write(disk.resolve("ballast"), new byte[900 << 10]);
        // When
        assertThatThrownBy(() -> {
                    for (long offset = 10; offset < 5_000; offset++) {
                        store.write(encoded(offset));
                    }
                    store.finish(SOURCE);
                })
                .isInstanceOf(StoreOutageException.class)
                .hasMessageContaining("No space left");
        assertThat(TestFiles.paths(disk)).noneMatch(path -> path.endsWith(".tmp"));
        Files.delete(ballast);
        long next = store.open(SOURCE).orElseThrow();
        LongStream.range(next, 400).forEach(offset -> write(store, offset));
        store.finish(SOURCE);
        // Then
        assertThat(next).isEqualTo(10);
        assertThat(TestFiles.uris(disk))
                .isEqualTo(LongStream.range(0, 400).mapToObj(TestStories::uri).toList());
    }

    @Test
    void shouldSayThatTheDiskIsReadOnly() throws Exception {
        // Given
        AvroFileStore store = store();
        store.open(SOURCE);
        store.write(encoded(0));
        store.finish(SOURCE);
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
        // When, Then
        assertThatThrownBy(() -> store.write(encoded(1)))
                .isInstanceOf(StoreOutageException.class)
                .hasMessageContaining(disk.toString())
                .hasMessageContaining("Read-only");
        assertThatThrownBy(() -> store.open(SOURCE)).isInstanceOf(StoreOutageException.class);
        assertThat(run("mount", "-o", "remount,rw", disk.toString())).isTrue();
        assertThat(store.open(SOURCE)).hasValue(1);
    }

    private AvroFileStore store() {
        return new AvroFileStore(
                disk,
                LIMITS,
                new MovingClock(Instant.parse("2026-03-02T00:00:00Z")),
                new StoreMeters(new SimpleMeterRegistry()));
    }

    private static void write(AvroFileStore store, long offset) {
        try {
            store.write(encoded(offset));
        } catch (StoreOutageException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
