package io.khabar.standalone.registry;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topic that the schemas are kept in: compacted, because a deleted one would leave records that nobody can read. */
final class SchemaTopic {
    static final String NAME = "_schemas";
    /** Bytes; larger than any schema that the registry takes. */
    static final int MAX_RECORD = 16 * 1024 * 1024;

    private static final String CLEANUP = "cleanup.policy";
    private static final String COMPACT = "compact";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private SchemaTopic() {}

    /**
     * Makes the topic where it is missing.
     *
     * @throws KhabarException NO_BROKER when the broker does not answer; TOPICS when the topic is there but not compacted
     */
    static void ensure(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "embedded-registry-setup",
                "default.api.timeout.ms",
                (int) TIMEOUT.toMillis(),
                "request.timeout.ms",
                (int) TIMEOUT.toMillis() / 2);
        try (Admin admin = Admin.create(config)) {
            create(admin);
            requireCompacted(admin);
        } catch (ExecutionException e) {
            throw noBroker(bootstrapServers, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noBroker(bootstrapServers, e);
        }
    }

    private static void create(Admin admin) throws ExecutionException, InterruptedException {
        NewTopic topic = new NewTopic(NAME, 1, (short) 1)
                .configs(Map.of(CLEANUP, COMPACT, "max.message.bytes", Integer.toString(MAX_RECORD)));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void requireCompacted(Admin admin) throws ExecutionException, InterruptedException {
        Config config = config(admin);
        ConfigEntry policy = config.get(CLEANUP);
        if (policy == null || !COMPACT.equals(policy.value())) {
            throw new KhabarException(
                    ExitCode.TOPICS,
                    "Topic " + NAME + " has " + CLEANUP + "=" + (policy == null ? "" : policy.value())
                            + ": schemas would be lost in it. Set it to " + COMPACT + ".");
        }
    }

    /** A topic that was just made may not be known to the broker at once, so its settings are asked for until it is. */
    private static Config config(Admin admin) throws ExecutionException, InterruptedException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                return Objects.requireNonNull(
                                admin.describeConfigs(List.of(topic)).values().get(topic))
                        .get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static KhabarException noBroker(String bootstrapServers, Throwable cause) {
        return new KhabarException(
                ExitCode.NO_BROKER,
                "Topic " + NAME + " could not be set up at " + bootstrapServers + " ("
                        + cause.getClass().getSimpleName() + ": " + cause.getMessage()
                        + "). Is a broker running there?",
                cause);
    }
}
