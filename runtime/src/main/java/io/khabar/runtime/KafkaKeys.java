package io.khabar.runtime;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Which keys Kafka's clients know. Keys of Kafka Streams may be passed with their prefixes ({@code main.consumer.…}). */
final class KafkaKeys {
    private static final Set<String> PREFIXES =
            Set.of("consumer.", "main.consumer.", "restore.consumer.", "global.consumer.", "producer.", "admin.");
    private static final Set<String> STREAMS = Set.of(
            "num.stream.threads",
            "num.standby.replicas",
            "replication.factor",
            "commit.interval.ms",
            "state.dir",
            "statestore.cache.max.bytes",
            "group.protocol",
            "topology.optimization",
            "metrics.recording.level");
    private static final Set<String> CLIENTS = clients();

    private KafkaKeys() {}

    static boolean known(String key) {
        if (CLIENTS.contains(key) || STREAMS.contains(key)) {
            return true;
        }
        return PREFIXES.stream()
                .anyMatch(prefix -> key.startsWith(prefix) && CLIENTS.contains(key.substring(prefix.length())));
    }

    private static Set<String> clients() {
        Set<String> names = new HashSet<>(ProducerConfig.configNames());
        names.addAll(ConsumerConfig.configNames());
        names.addAll(AdminClientConfig.configNames());
        return Set.copyOf(names);
    }
}
