package io.khabar.runtime;

import io.khabar.schemas.Topic;
import io.khabar.schemas.topic.TopicSetup;
import io.khabar.schemas.topic.TopicsNotReadyException;
import java.time.Clock;
import java.util.Collection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a stage back until its topics can be used: an idempotent producer must not send before every partition has a leader. */
public final class TopicGate {
    private static final Logger log = LoggerFactory.getLogger(TopicGate.class);

    private TopicGate() {}

    /**
     * Waits, as long as {@link CommonSettings#STARTUP_TIMEOUT} says.
     *
     * @throws KhabarException TOPICS when one is missing or has no leader, NO_BROKER when the brokers do not answer
     */
    public static void await(Settings settings, Collection<Topic> topics, Clock clock) {
        log.info(
                "waiting for the brokers {} and the topics, {} at most",
                settings.list(CommonSettings.BOOTSTRAP_SERVERS),
                settings.string(CommonSettings.STARTUP_TIMEOUT));
        try (Admin admin = Admin.create(settings.kafkaClient())) {
            new TopicSetup(admin, clock).awaitLeaders(topics, settings.duration(CommonSettings.STARTUP_TIMEOUT));
        } catch (TopicsNotReadyException e) {
            throw new KhabarException(silent(e) ? ExitCode.NO_BROKER : ExitCode.TOPICS, message(settings, e), e);
        }
    }

    private static String message(Settings settings, TopicsNotReadyException e) {
        return silent(e)
                ? "The Kafka brokers " + settings.list(CommonSettings.BOOTSTRAP_SERVERS) + " did not answer within "
                        + settings.string(CommonSettings.STARTUP_TIMEOUT)
                        + ". Check --bootstrap-servers and that the brokers are up."
                : e.getMessage() + ". `khabar init` creates them.";
    }

    /** A missing topic is told by a broker that answers. */
    private static boolean silent(TopicsNotReadyException e) {
        return e.getCause() instanceof TimeoutException && !(e.getCause() instanceof UnknownTopicOrPartitionException);
    }
}
