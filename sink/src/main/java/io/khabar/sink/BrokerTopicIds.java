package io.khabar.sink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.InterruptException;

/** Asks the brokers. */
final class BrokerTopicIds implements TopicIds {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;

    BrokerTopicIds(Admin admin) {
        this.admin = admin;
    }

    @Override
    public String idOf(String topic) throws OutageException {
        try {
            Map<String, TopicDescription> descriptions = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Objects.requireNonNull(descriptions.get(topic)).topicId().toString();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new OutageException("The brokers do not describe the topic " + topic + ": " + e.getMessage(), e);
        }
    }
}
