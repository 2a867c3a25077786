package io.khabar.runtime;

import io.khabar.schemas.Topic;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.registry.RegistryUnavailableException;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.schemas.topic.TopicsNotReadyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until the brokers answer, every partition has a leader, and the registry knows the schemas: an idempotent producer
 * that sends too early to a new topic may stall and lose records. Stages wait as long as {@code startup.timeout} says,
 * commands as long as they are told to.
 */
public final class StartCheck {
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(StartCheck.class);

    private final Set<String> said = new HashSet<>();
    private final Settings settings;
    private final Clock clock;
    private final Pause pause;
    private final List<Topic> topics;
    private final Duration timeout;
    private final boolean waitForLogin;

    /**
     * With the timeout of a stage.
     *
     * @param topics those that must be there
     */
    public StartCheck(Settings settings, Clock clock, Pause pause, Collection<Topic> topics) {
        this(settings, clock, pause, topics, settings.duration(CommonSettings.STARTUP_TIMEOUT), true);
    }

    /**
     * For a command behind which a person sits: with another timeout than a stage has, and a refused login is told at once
     * where a stage waits for its user to be made.
     *
     * @param timeout how long all of it may take to be there
     */
    public StartCheck(Settings settings, Clock clock, Pause pause, Collection<Topic> topics, Duration timeout) {
        this(settings, clock, pause, topics, timeout, false);
    }

    private StartCheck(
            Settings settings,
            Clock clock,
            Pause pause,
            Collection<Topic> topics,
            Duration timeout,
            boolean waitForLogin) {
        this.topics = List.copyOf(topics);
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.timeout = timeout;
        this.waitForLogin = waitForLogin;
    }

    /**
     * Waits for brokers, topics and registry.
     *
     * @return false when the pause was called off
     * @throws KhabarException NO_BROKER, TOPICS or NO_REGISTRY, with what is missing and what to do
     */
    public boolean await() throws InterruptedException {
        Instant deadline = deadline();
        return awaitBrokers(deadline) && awaitTopics(deadline) && awaitRegistry(deadline);
    }

    /**
     * Waits for brokers and topics.
     *
     * @return false when the pause was called off
     * @throws KhabarException NO_BROKER or TOPICS, with what is missing and what to do
     */
    public boolean awaitTopics() throws InterruptedException {
        Instant deadline = deadline();
        return awaitBrokers(deadline) && awaitTopics(deadline);
    }

    /**
     * Waits for the brokers alone.
     *
     * @return false when the pause was called off
     * @throws KhabarException NO_BROKER, with what to do
     */
    public boolean awaitBrokers() throws InterruptedException {
        return awaitBrokers(deadline());
    }

    private Instant deadline() {
        return clock.instant().plus(timeout);
    }

    private boolean awaitBrokers(Instant deadline) throws InterruptedException {
        Optional<Throwable> fault = brokerFault(deadline);
        while (fault.isPresent()) {
            boolean refused = fault.get() instanceof AuthenticationException;
            if ((refused && !waitForLogin) || clock.instant().isAfter(deadline)) {
                throw new KhabarException(
                        ExitCode.NO_BROKER, refused ? refusal(fault.get()) : silence(fault.get()), fault.get());
            }
            sayOnce("Kafka", String.valueOf(fault.get().getMessage()));
            if (!pause.pause(AGAIN)) {
                return false;
            }
            fault = brokerFault(deadline);
        }
        return true;
    }

    private String silence(Throwable fault) {
        return "Kafka does not answer at " + brokers() + " (" + fault.getMessage()
                + "). Is it running? Give its address with --bootstrap-servers.";
    }

    private String refusal(Throwable fault) {
        return "Kafka at " + brokers() + " refuses the connection or its login: " + fault.getMessage()
                + ". Check kafka.security.protocol, kafka.sasl.* and kafka.ssl.* (--set, --config or KAFKA_…).";
    }

    private String brokers() {
        return String.join(",", settings.list(CommonSettings.BOOTSTRAP_SERVERS));
    }

    /** Empty when a broker answers. A name that cannot be resolved yet is a fault like others: containers start in any order. */
    private Optional<Throwable> brokerFault(Instant deadline) throws InterruptedException {
        try (Admin admin = admin()) {
            DescribeClusterOptions options = new DescribeClusterOptions();
            admin.describeCluster(options.timeoutMs((int) answerWithin(deadline).toMillis()))
                    .clusterId()
                    .get();
            return Optional.empty();
        } catch (ExecutionException | KafkaException e) {
            return Optional.of(e.getCause() == null ? e : e.getCause());
        }
    }

    private boolean awaitTopics(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        try (Admin admin = admin()) {
            new TopicSetup(admin, clock).awaitLeaders(topics, left.compareTo(SHORTEST) < 0 ? SHORTEST : left);
            return !pause.calledOff();
        } catch (TopicsNotReadyException e) {
            boolean missing = e.getCause() instanceof UnknownTopicOrPartitionException;
            boolean silent = e.getCause() instanceof TimeoutException;
            throw new KhabarException(
                    silent ? ExitCode.NO_BROKER : ExitCode.TOPICS,
                    e.getMessage() + (missing ? ". `khabar init` creates them." : "."),
                    e);
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
        return Admin.create(settings.kafkaClient("admin."));
    }
}
