package io.khabar.schemas.topic;

import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Brings the broker's topics in line with {@link Topics}. It creates, and tells of differences; it never changes a topic that is there. */
public final class TopicSetup {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Admin admin;
    private final Clock clock;

    public TopicSetup(Admin admin, Clock clock) {
        this.admin = admin;
        this.clock = clock;
    }

    /**
     * Creates the topics that are not there. Two processes may do so at once.
     *
     * @param replication copies of each partition; at most the number of brokers
     * @throws TopicsNotReadyException if the brokers do not answer or refuse
     */
    public void createMissing(int replication) {
        Set<String> present = names();
        List<NewTopic> missing = Topics.all().stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(topic -> newTopic(topic, replication))
                .toList();
        admin.createTopics(missing).values().forEach((name, created) -> {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw failed("The topic " + name + " cannot be created", e);
                }
            } catch (InterruptedException e) {
                throw new InterruptException("Interrupted while creating topics", e);
            }
        });
    }

    /**
     * Where the broker differs from the declaration: one line for each missing topic, and each partition count or
     * setting that is another. Empty: nowhere.
     *
     * @throws TopicsNotReadyException if the brokers do not answer or refuse
     */
    public List<String> drift() {
        Set<String> present = names();
        List<Topic> there = Topics.all().stream()
                .filter(topic -> present.contains(topic.name()))
                .toList();
        Map<String, TopicDescription> descriptions = get(
                admin.describeTopics(there.stream().map(Topic::name).toList()).allTopicNames());
        Map<String, Map<String, String>> settings = settings(there);
        List<String> lines = new ArrayList<>();
        for (Topic topic : Topics.all()) {
            TopicDescription description = descriptions.get(topic.name());
            if (description == null) {
                lines.add(TopicDrift.missing(topic));
            } else {
                lines.addAll(TopicDrift.of(
                        topic, description.partitions().size(), settings.getOrDefault(topic.name(), Map.of())));
            }
        }
        return lines;
    }

    /**
     * Waits until every partition of the topics has a leader that answers. A producer must not send before.
     *
     * @throws TopicsNotReadyException if one still has none after the timeout; it names the topic and what to do
     */
    public void awaitLeaders(Collection<Topic> topics, Duration timeout) {
        LeaderCheck check = new LeaderCheck(admin, topics);
        Instant end = clock.instant().plus(timeout);
        Map<TopicPartition, Throwable> silent = check.ask();
        while (!silent.isEmpty()) {
            if (!clock.instant().isBefore(end)) {
                throw notReady(silent, timeout);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            silent = check.ask();
        }
    }

    private static TopicsNotReadyException notReady(Map<TopicPartition, Throwable> silent, Duration timeout) {
        String topics = silent.keySet().stream()
                .collect(Collectors.groupingBy(
                        TopicPartition::topic,
                        TreeMap::new,
                        Collectors.mapping(partition -> "" + partition.partition(), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(topic -> topic.getKey() + " (partitions " + topic.getValue() + ")")
                .collect(Collectors.joining("; "));
        Throwable reason = silent.values().iterator().next();
        return new TopicsNotReadyException(
                "No leader answered within " + timeout.toSeconds() + " s for " + topics + ": " + reason.getMessage()
                        + ". Check that bootstrap.servers is right and the brokers are up, and that the topics were created",
                reason);
    }

    private Map<String, Map<String, String>> settings(List<Topic> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                .toList();
        Map<ConfigResource, Config> configs =
                get(admin.describeConfigs(resources).all());
        Map<String, Map<String, String>> settings = new LinkedHashMap<>();
        configs.forEach((resource, config) -> settings.put(
                resource.name(),
                config.entries().stream()
                        .filter(entry -> entry.value() != null)
                        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
        return settings;
    }

    private Set<String> names() {
        return get(admin.listTopics().names());
    }

    private static NewTopic newTopic(Topic topic, int replication) {
        return new NewTopic(topic.name(), topic.partitions(), (short) replication)
                .configs(TopicSettings.of(topic, replication));
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw failed("The brokers did not answer about the topics", e);
        } catch (InterruptedException e) {
            throw new InterruptException("Interrupted while waiting for the brokers", e);
        }
    }

    private static TopicsNotReadyException failed(String what, ExecutionException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new TopicsNotReadyException(
                what + ": " + cause.getMessage() + ". Check bootstrap.servers and the login", cause);
    }
}
