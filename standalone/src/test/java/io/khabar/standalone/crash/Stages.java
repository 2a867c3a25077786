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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.awaitility.Awaitility;

/** enrich and sink in processes of their own, and ways to kill them in the middle of their work. */
public final class Stages implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String REPARTITION = EnrichSettings.DEFAULT_APPLICATION_ID + "-story-by-id-repartition";
    private static final int MOST_MORE = 300;

    /** How long a transaction is waited for when one has been committed just now. */
    private static final Duration MID_TRANSACTION = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private final String registryUrl;
    private final Path home;
    private final Admin admin;
    private Map<TopicPartition, Long> writtenAtLastKill = Map.of();
    private Set<Path> leftBehind = Set.of();

    public Stages(String bootstrapServers, String registryUrl, Path home) {
        this.bootstrapServers = bootstrapServers;
        this.registryUrl = registryUrl;
        this.home = home;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    KhabarProcess enrich() {
        return enrich("enrich-1");
    }

    /**
     * One of several instances of enrich.
     *
     * @param instance its name, and that of its folder
     * @param more flags
     */
    public KhabarProcess enrich(String instance, String... more) {
        List<String> flags = new java.util.ArrayList<>(List.of(
                "--enrich-state-dir",
                home.resolve("state").resolve(instance).toString(),
                "--enrich-instance-id",
                instance,
                "--enrich-session-timeout",
                "6s"));
        flags.addAll(List.of(more));
        return start("enrich", flags.toArray(String[]::new));
    }

    /** One whose partitions are taken over 3 s after it was killed, and not after 10 s as with what the sink has by itself. */
    public KhabarProcess sink() {
        return start(
                "sink",
                "--sink-output-dir",
                home.toString(),
                "--sink-file-max-age",
                "2s",
                "--set",
                "kafka.session.timeout.ms=3000",
                "--set",
                "kafka.heartbeat.interval.ms=1000");
    }

    /** Waits until so many instances of enrich have partitions to work on. */
    void awaitAtWork(int instances, KhabarProcess... processes) {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast(() -> alive(processes).run())
                .until(() -> atWork() == instances);
    }

    private long atWork() throws InterruptedException, ExecutionException {
        String group = EnrichSettings.DEFAULT_APPLICATION_ID;
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .map(member -> member.groupInstanceId().orElse(member.consumerId()))
                    .map(name -> name.replaceAll("-[0-9]+$", "")) // the number is that of the thread
                    .distinct()
                    .count();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }

    private KhabarProcess start(String stage, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                stage, "--bootstrap-servers", bootstrapServers, "--registry-url", registryUrl, "--metrics-port", "-1"));
        arguments.addAll(List.of(more));
        return KhabarProcess.start(arguments.toArray(String[]::new));
    }

    /**
     * Waits until enrich has written a random number of records more and has a transaction open, and kills it. When it
     * commits what there was before it is looked at, it is killed between two transactions.
     *
     * @return whether it left a transaction open that it had begun itself, and not one of the enrich before it
     */
    boolean killInTransaction(KhabarProcess enrich, Random random) throws InterruptedException {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> admin.listTopics().names().get().contains(REPARTITION));
        long more = sum(ends(IsolationLevel.READ_UNCOMMITTED)) + 1 + random.nextInt(MOST_MORE);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .failFast(() -> !enrich.alive())
                .until(() -> sum(ends(IsolationLevel.READ_UNCOMMITTED)) >= more);
        long deadline = System.nanoTime() + MID_TRANSACTION.toNanos();
        while (!transactionOpen() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        enrich.kill();
        boolean open = transactionOpen();
        writtenAtLastKill = ends(IsolationLevel.READ_UNCOMMITTED);
        return open;
    }

    /** Whether records stand behind the last commit that were written after the last kill. */
    private boolean transactionOpen() {
        Map<TopicPartition, Long> committed = ends(IsolationLevel.READ_COMMITTED);
        return ends(IsolationLevel.READ_UNCOMMITTED).entrySet().stream()
                .anyMatch(written -> committed.get(written.getKey()) < written.getValue()
                        && committed.get(written.getKey()) >= writtenAtLastKill.getOrDefault(written.getKey(), 0L));
    }

    /**
     * Waits until the sink has a file open that no sink before it left behind, and a random time more, and kills it.
     *
     * @return whether it left such a file behind
     */
    boolean killInFile(KhabarProcess sink, Random random) throws InterruptedException {
        int looks = 1 + random.nextInt(20);
        int[] seen = {0};
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> !sink.alive())
                .until(() -> !newlyOpen().isEmpty() && ++seen[0] >= looks);
        sink.kill();
        boolean open = !newlyOpen().isEmpty();
        leftBehind = openFiles();
        return open;
    }

    public Runnable alive(KhabarProcess... processes) {
        return () -> {
            for (KhabarProcess process : processes) {
                if (!process.alive()) {
                    throw new AssertionError("a stage ended by itself:\n" + process.output());
                }
            }
        };
    }

    private Map<TopicPartition, Long> ends(IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (String topic : List.of(Topics.ENRICHED_STORIES.name(), REPARTITION)) {
            for (int i = 0; i < Topics.ENRICHED_STORIES.partitions(); i++) {
                latest.put(new TopicPartition(topic, i), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        try {
            admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return ends;
    }

    private static long sum(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    private Set<Path> newlyOpen() {
        Set<Path> open = openFiles();
        open.removeAll(leftBehind);
        return open;
    }

    private Set<Path> openFiles() {
        Path stories = home.resolve("stories");
        if (!Files.isDirectory(stories)) {
            return new HashSet<>();
        }
        try (Stream<Path> files = Files.walk(stories)) {
            return files.filter(file -> file.toString().endsWith(".tmp"))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException | UncheckedIOException e) {
            return new HashSet<>(); // a file was finished while it was looked at
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
