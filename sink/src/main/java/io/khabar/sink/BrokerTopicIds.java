package io.khabar.sink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Asks the brokers. The client is made anew after each failure: one whose login was refused does not soon try it again. */
final class BrokerTopicIds implements TopicIds, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Admin> admins;
    private @Nullable Admin admin;

    BrokerTopicIds(Supplier<Admin> admins) {
        this.admins = admins;
    }

    @Override
    public String idOf(String topic) throws OutageException {
        try {
            Map<String, TopicDescription> descriptions = admin().describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Objects.requireNonNull(descriptions.get(topic)).topicId().toString();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            close();
            throw new OutageException("The brokers do not describe the topic " + topic + ": " + e.getMessage(), e);
        }
    }

    private Admin admin() {
        if (admin == null) {
            admin = admins.get();
        }
        return admin;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }
}
