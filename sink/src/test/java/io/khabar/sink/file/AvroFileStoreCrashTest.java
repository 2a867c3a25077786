package io.khabar.sink.file;

import static io.khabar.sink.TestStories.EVENING;
import static io.khabar.sink.TestStories.PARTITION;
import static io.khabar.sink.TestStories.SOURCE;
import static io.khabar.sink.TestStories.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.MovingClock;
import io.khabar.sink.TestStories;
import io.khabar.sink.file.FaultyDisk.Death;
import io.khabar.sink.file.FaultyDisk.Fault;
import io.khabar.sink.store.EncodedStory;
import io.khabar.sink.store.StoreMeters;
import io.khabar.sink.store.StoreOutageException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lets each single call to the disk go wrong in each way, and sees that no story is lost or doubled. */
class AvroFileStoreCrashTest {
    private static final FileLimits LIMITS = new FileLimits(64 << 20, 5, Duration.ofSeconds(60), 1024, 1);
    /** With gaps, as the markers of transactions leave them; the day changes at the eighth. */
    private static final List<EncodedStory> STORIES = LongStream.range(0, 17)
            .mapToObj(i -> encoded(i * 2 + 1, i < 8 ? EVENING : EVENING + 20_000))
            .toList();

    private static final List<String> EXPECTED =
            STORIES.stream().map(story -> TestStories.uri(story.offset())).toList();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void shouldNeitherLoseNorDoubleAStoryWhereverACallToTheDiskGoesWrong(Fault fault) throws Exception {
        // Given
        FaultyDisk sound = new FaultyDisk(0, fault);
        writeAll(store(folder.resolve("sound"), sound));
        assertThat(sound.calls()).as("calls that can go wrong").isGreaterThan(STORIES.size());
        for (int call = 1; call <= sound.calls(); call++) {
            Path output = folder.resolve(fault + "-" + call);
            FaultyDisk disk = new FaultyDisk(call, fault);
            // When
            runUntilDone(output, disk);
            // Then
            assertThat(disk.fired()).as("call %d went wrong", call).isTrue();
            assertThat(TestFiles.uris(output)).as("%s in call %d", fault, call).isEqualTo(EXPECTED);
            assertThat(new FileTree(StoryFiles.folder(output)).unfinished(PARTITION))
                    .as("left over after %s in call %d", fault, call)
                    .isEmpty();
        }
    }

    @Test
    void shouldMakeTheSameFilesAfterACrash() throws Exception {
        // Given
        writeAll(store(folder.resolve("sound"), new FaultyDisk(0, Fault.DIES_BEFORE)));
        // When
        runUntilDone(folder.resolve("crashed"), new FaultyDisk(14, Fault.DIES_BEFORE));
        // Then
        assertThat(TestFiles.paths(folder.resolve("crashed")))
                .isEqualTo(TestFiles.paths(folder.resolve("sound")))
                .hasSize(4);
    }

    @Test
    void shouldMakeAFileDurableBeforeItsNameAndTheNameBeforeItGoesOn() throws Exception {
        // Given
        FaultyDisk disk = new FaultyDisk(0, Fault.FAILS_BEFORE);
        AvroFileStore store = store(folder, disk);
        store.open(SOURCE);
        disk.trace().clear();
        // When
        store.write(STORIES.get(0));
        store.finish(SOURCE);
        // Then
        assertThat(disk.trace())
                .containsExactly("createFolder", "create", "overwrite", "overwrite", "force", "publish", "syncFolder");
    }

    /** After an outage the same process goes on; in the end a new one looks at everything again. */
    private static void runUntilDone(Path output, FaultyDisk disk) throws StoreOutageException {
        AvroFileStore store = store(output, disk);
        try {
            writeAll(store);
        } catch (StoreOutageException e) {
            writeAll(store);
        } catch (Death e) {
            assertThat(disk.fired()).isTrue();
        }
        writeAll(store(output, new FaultyDisk(0, Fault.FAILS_BEFORE)));
    }

    private static void writeAll(AvroFileStore store) throws StoreOutageException {
        store.open(SOURCE);
        for (EncodedStory story : STORIES) {
            store.write(story);
        }
        store.finish(SOURCE);
    }

    private static AvroFileStore store(Path output, Disk disk) {
        return new AvroFileStore(
                output,
                LIMITS,
                new MovingClock(Instant.parse("2026-03-02T00:00:00Z")),
                new StoreMeters(new SimpleMeterRegistry()),
                disk);
    }
}
