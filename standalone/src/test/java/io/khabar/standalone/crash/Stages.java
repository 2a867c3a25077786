package io.khabar.standalone.crash;

import io.khabar.enrich.EnrichSettings;
import io.khabar.schemas.Topics;
import io.khabar.standalone.process.KhabarProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** enrich and sink in processes of their own, and ways to kill them in the middle of their work. */
final class Stages implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String REPARTITION = EnrichSettings.DEFAULT_APPLICATION_ID + "-story-by-id-repartition";
    private static final int MOST_MORE = 300;

    private final String bootstrapServers;
    private final String registryUrl;
    private final Path home;
    private final Admin admin;

    Stages(String bootstrapServers, String registryUrl, Path home) {
        this.bootstrapServers = bootstrapServers;
        this.registryUrl = registryUrl;
        this.home = home;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    KhabarProcess enrich() {
        return start(
                "enrich",
                "--enrich-state-dir",
                home.resolve("state").toString(),
                "--enrich-instance-id",
                "enrich-1",
                "--enrich-session-timeout",
                "6s");
    }

    KhabarProcess sink() {
        return start("sink", "--sink-output-dir", home.toString(), "--sink-file-max-age", "2s");
    }

    private KhabarProcess start(String stage, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                stage, "--bootstrap-servers", bootstrapServers, "--registry-url", registryUrl, "--metrics-port", "-1"));
        arguments.addAll(List.of(more));
        return KhabarProcess.start(arguments.toArray(String[]::new));
    }

    /**
     * Waits until enrich has written a random number of records more, and kills it.
     *
     * @return whether it left a transaction open
     */
    boolean killInTransaction(KhabarProcess enrich, Random random) throws InterruptedException {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> admin.listTopics().names().get().contains(REPARTITION));
        long more = written(IsolationLevel.READ_UNCOMMITTED) + 1 + random.nextInt(MOST_MORE);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .failFast(() -> !enrich.alive())
                .until(() -> written(IsolationLevel.READ_UNCOMMITTED) >= more);
        enrich.kill();
        return written(IsolationLevel.READ_COMMITTED) < written(IsolationLevel.READ_UNCOMMITTED);
    }

    /**
     * Waits until the sink has a file open, and a random time more, and kills it.
     *
     * @return whether it left the file behind
     */
    boolean killInFile(KhabarProcess sink, Random random) throws InterruptedException {
        int looks = 1 + random.nextInt(20);
        int[] seen = {0};
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> !sink.alive())
                .until(() -> openFiles() > 0 && ++seen[0] >= looks);
        sink.kill();
        return openFiles() > 0;
    }

    Runnable alive(KhabarProcess... processes) {
        return () -> {
            for (KhabarProcess process : processes) {
                if (!process.alive()) {
                    throw new AssertionError("a stage ended by itself:\n" + process.output());
                }
            }
        };
    }

    private long written(IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (String topic : List.of(Topics.ENRICHED_STORIES.name(), REPARTITION)) {
            for (int i = 0; i < Topics.ENRICHED_STORIES.partitions(); i++) {
                ends.put(new TopicPartition(topic, i), OffsetSpec.latest());
            }
        }
        try {
            return admin.listOffsets(ends, new ListOffsetsOptions(isolation)).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private long openFiles() {
        Path stories = home.resolve("stories");
        if (!Files.isDirectory(stories)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(stories)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // a file was finished while it was looked at
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
