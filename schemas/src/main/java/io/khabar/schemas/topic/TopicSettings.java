package io.khabar.schemas.topic;

import io.khabar.schemas.Topic;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/** The broker's settings of a declared topic. */
final class TopicSettings {
    private TopicSettings() {}

    /** By Kafka's names. What is not named here is the broker's default. */
    static Map<String, String> of(Topic topic) {
        Map<String, String> settings = new TreeMap<>();
        settings.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.maxMessageBytes()));
        if (topic.cleanup() == Topic.Cleanup.COMPACT) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            settings.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(topic.retention().toMillis()));
        }
        return settings;
    }

    /** With a second copy required of each write where there are three or more copies. */
    static Map<String, String> of(Topic topic, int replication) {
        Map<String, String> settings = of(topic);
        if (replication >= 3) {
            settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        return settings;
    }
}
