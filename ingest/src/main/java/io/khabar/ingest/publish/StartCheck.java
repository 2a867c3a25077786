package io.khabar.ingest.publish;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.registry.RegistryUnavailableException;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.schemas.topic.TopicsNotReadyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits before the first send until the brokers answer, every partition has a leader, and the registry knows the schemas:
 * an idempotent producer that sends too early to a new topic may stall and lose records.
 */
public final class StartCheck {
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final List<Topic> SEEDS = List.of(Topics.RAW_ARTICLES, Topics.DEAD_LETTERS);

    private static final Logger log = LoggerFactory.getLogger(StartCheck.class);

    private final Set<String> said = new HashSet<>();
    private final Settings settings;
    private final Clock clock;
    private final Pause pause;
    private final List<Topic> topics;
    private final Duration timeout;

    public StartCheck(Settings settings, Clock clock, Pause pause) {
        this(settings, clock, pause, SEEDS);
    }

    /** @param topics those that must be there */
    public StartCheck(Settings settings, Clock clock, Pause pause, List<Topic> topics) {
        this(settings, clock, pause, topics, settings.duration(CommonSettings.STARTUP_TIMEOUT));
    }

    /**
     * With another timeout than a stage has.
     *
     * @param timeout how long all of it may take to be there
     */
    public StartCheck(Settings settings, Clock clock, Pause pause, List<Topic> topics, Duration timeout) {
        this.topics = List.copyOf(topics);
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.timeout = timeout;
    }

    /**
     * Waits for all of it, as long as the timeout ({@code startup.timeout} of a stage) at most.
     *
     * @return false when the pause was called off
     * @throws KhabarException NO_BROKER, TOPICS or NO_REGISTRY, with what is missing and what to do
     */
    public boolean await() throws InterruptedException {
        Instant deadline = clock.instant().plus(timeout);
        return awaitBroker(deadline) && awaitTopics(deadline) && awaitRegistry(deadline);
    }

    private boolean awaitBroker(Instant deadline) throws InterruptedException {
        String fault = brokerFault(deadline);
        while (!fault.isEmpty()) {
            if (clock.instant().isAfter(deadline)) {
                throw new KhabarException(
                        ExitCode.NO_BROKER,
                        "Kafka does not answer at " + String.join(",", settings.list(CommonSettings.BOOTSTRAP_SERVERS))
                                + " (" + fault + "). Is it running? Give its address with --bootstrap-servers.");
            }
            sayOnce("Kafka", fault);
            if (!pause.pause(AGAIN)) {
                return false;
            }
            fault = brokerFault(deadline);
        }
        return true;
    }

    /** Empty when a broker answers. A name that cannot be resolved yet is a fault like others: containers start in any order. */
    private String brokerFault(Instant deadline) throws InterruptedException {
        try (Admin admin = admin()) {
            DescribeClusterOptions options = new DescribeClusterOptions();
            admin.describeCluster(options.timeoutMs((int) answerWithin(deadline).toMillis()))
                    .clusterId()
                    .get();
            return "";
        } catch (ExecutionException e) {
            return String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        } catch (KafkaException e) {
            return e.getCause() == null
                    ? String.valueOf(e.getMessage())
                    : String.valueOf(e.getCause().getMessage());
        }
    }

    private boolean awaitTopics(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        try (Admin admin = admin()) {
            new TopicSetup(admin, clock).awaitLeaders(topics, left.compareTo(SHORTEST) < 0 ? SHORTEST : left);
            return !pause.calledOff();
        } catch (TopicsNotReadyException e) {
            throw new KhabarException(ExitCode.TOPICS, String.valueOf(e.getMessage()), e);
        }
    }

    private boolean awaitRegistry(Instant deadline) throws InterruptedException {
        try (RegistryClient registry = new RegistryClient(RegistryConfig.of(settings.registryClient()))) {
            String fault = registryFault(registry);
            while (!fault.isEmpty()) {
                if (clock.instant().isAfter(deadline)) {
                    throw new KhabarException(
                            ExitCode.NO_REGISTRY,
                            "The schema registry at " + String.join(",", settings.list(CommonSettings.REGISTRY_URL))
                                    + " cannot be used: " + fault + ".");
                }
                sayOnce("the schema registry", fault);
                if (!pause.pause(AGAIN)) {
                    return false;
                }
                fault = registryFault(registry);
            }
            return true;
        }
    }

    private String registryFault(RegistryClient registry) {
        try {
            if (settings.flag(CommonSettings.REGISTRY_AUTO_REGISTER)) {
                return registry.subjects() == null ? "no answer" : "";
            }
            topics.forEach(topic -> registry.idOf(topic.subject(), topic.valueSchema()));
            return "";
        } catch (RegistryUnavailableException e) {
            return e.getMessage() + ". Is it running? Give its address with --registry-url";
        } catch (KafkaException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void sayOnce(String what, String fault) {
        if (said.add(what)) {
            log.warn("Waiting for {}, {} s at most: {}", what, timeout.toSeconds(), fault);
        }
    }

    private Duration answerWithin(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        Duration atLeast = left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
        return atLeast.compareTo(ANSWER) < 0 ? atLeast : ANSWER;
    }

    private Admin admin() {
        return Admin.create(ProducerSettings.admin(settings.kafkaClient()));
    }
}
