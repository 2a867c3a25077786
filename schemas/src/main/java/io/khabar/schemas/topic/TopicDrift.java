package io.khabar.schemas.topic;

import io.khabar.schemas.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares a topic on the broker with its declaration. */
final class TopicDrift {
    private TopicDrift() {}

    /**
     * One line for each difference; empty: none.
     *
     * @param partitions how many the broker has
     * @param settings the broker's settings of the topic, by Kafka's names
     */
    static List<String> of(Topic topic, int partitions, Map<String, String> settings) {
        List<String> lines = new ArrayList<>();
        if (partitions != topic.partitions()) {
            lines.add(line(topic, "partitions", Integer.toString(partitions), Integer.toString(topic.partitions())));
        }
        TopicSettings.of(topic).forEach((key, declared) -> {
            String found = settings.get(key);
            if (!declared.equals(found)) {
                lines.add(line(topic, key, found == null ? "not set" : found, declared));
            }
        });
        return lines;
    }

    static String missing(Topic topic) {
        return topic.name() + ": missing";
    }

    private static String line(Topic topic, String key, String found, String declared) {
        return topic.name() + ": " + key + " is " + found + ", declared " + declared;
    }
}
