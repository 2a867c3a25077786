package io.khabar.standalone.line;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Whether a consumer group has still to read something. The end offset alone does not tell: the markers of transactions take
 * offsets too, and nobody commits past the last one. So what lies between the committed offset and the end is looked at.
 */
final class Backlog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;

    Backlog(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_uncommitted"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Whether the group has committed past every record of the topics. A topic that does not exist is read. */
    boolean read(String group, List<String> topics) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        Map<TopicPartition, Long> from = new HashMap<>();
        for (TopicPartition partition : partitions(topics)) {
            OffsetAndMetadata offset = committed.get(partition);
            from.put(partition, offset == null ? 0L : offset.offset());
        }
        return from.isEmpty() || nothingBeyond(from);
    }

    private boolean nothingBeyond(Map<TopicPartition, Long> from) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
        from.entrySet().removeIf(entry -> entry.getValue() >= ends.getOrDefault(entry.getKey(), 0L));
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        while (from.keySet().stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            if (!consumer.poll(POLL).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<TopicPartition> partitions(List<String> topics) throws InterruptedException {
        try {
            List<String> there = admin
                    .listTopics(new org.apache.kafka.clients.admin.ListTopicsOptions().listInternal(true))
                    .names()
                    .get()
                    .stream()
                    .filter(topics::contains)
                    .toList();
            return admin.describeTopics(there).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say which topics it has", e.getCause());
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata(group)
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say what " + group + " has read", e.getCause());
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
