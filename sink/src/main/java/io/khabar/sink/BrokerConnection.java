package io.khabar.sink;

import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;

/** Whether the consumer is connected to any broker, by its own metric {@code connection-count}: a poll does not tell. */
final class BrokerConnection {
    private final Consumer<?, ?> consumer;
    private @Nullable Metric connections;

    BrokerConnection(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** True also when the consumer does not count its connections. */
    boolean open() {
        if (connections == null) {
            connections = find().orElse(null);
        }
        return connections == null || !(connections.metricValue() instanceof Double count) || count > 0;
    }

    private Optional<? extends Metric> find() {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count")
                        && metric.metricName().group().equals("consumer-metrics"))
                .findFirst();
    }
}
