package io.khabar.standalone.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.sink.file.StoryFiles;
import io.khabar.standalone.check.LineChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the sink's process (SIGKILL) again and again while stories go through it. */
class SinkCrashIT {
    private static final int KILLS = 10;
    private static final int RECORDS_EACH = 450;
    private static final int RECORDS_LAST = 500;
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void shouldStoreEachStoryOnceThoughItIsKilledTenTimes() throws Exception {
        Path output = folder.resolve("out");
        Path log = folder.resolve("sink.log");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (StoryLine line = new StoryLine(folder.resolve("kafka"))) {
            // Given: a restarted member that is known by name takes its partitions back at once
            Map<String, String> settings = line.settings(output);
            settings.put("kafka.group.instance.id", "sink-1");
            int inMidFile = 0;
            // When
            for (int kill = 0; kill < KILLS; kill++) {
                Process sink = SinkProcess.start(settings, log);
                long before = stored(output);
                int stories = line.send(RECORDS_EACH);
                awaitProgress(output, before + random.nextInt(stories), sink, log);
                killAtRandom(sink, random);
                inMidFile += leftOver(output).isEmpty() ? 0 : 1;
            }
            Process last = SinkProcess.start(settings, log);
            line.send(RECORDS_LAST);
            awaitSettled(line, last, log);
            last.destroy();
            // Then
            assertThat(last.waitFor(30, TimeUnit.SECONDS))
                    .as("it stops in good order")
                    .isTrue();
            assertThat(last.exitValue()).isZero();
            assertThat(inMidFile).as("kills that left a file unfinished").isPositive();
            assertThat(line.sent).hasSize(4_900);
            assertThat(LineChecker.differences(line.sent, StoryLine.stored(output)))
                    .as("kills at random, seed %d", seed)
                    .isEmpty();
            assertThat(line.deadLetters()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(line.bad);
            assertThat(leftOver(output)).isEmpty();
        }
    }

    /** Waits until so many stories are durable. */
    private static void awaitProgress(Path output, long stories, Process sink, Path log) {
        Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> {
            assertAlive(sink, log);
            return stored(output) >= stories;
        });
    }

    private static void killAtRandom(Process sink, Random random) throws InterruptedException {
        assertThat(sink.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS))
                .as("it lives until it is killed")
                .isFalse();
        sink.destroyForcibly();
        assertThat(sink.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sink.exitValue()).as("killed by SIGKILL").isEqualTo(137);
    }

    private static void awaitSettled(StoryLine line, Process sink, Path log) {
        Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(500)).until(() -> {
            assertAlive(sink, log);
            return line.lag() == 0;
        });
    }

    private static void assertAlive(Process sink, Path log) throws IOException {
        if (!sink.isAlive()) {
            throw new AssertionError("The sink ended by itself with " + sink.exitValue() + ":\n" + tail(log));
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private static long stored(Path output) throws IOException {
        return new StoryFiles(output).describe().stories();
    }

    private static List<Path> leftOver(Path output) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".avro"))
                    .toList();
        }
    }
}
