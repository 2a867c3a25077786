package io.khabar.sink.store;

import org.apache.kafka.common.TopicPartition;

/**
 * Where stories come from. A topic that was deleted and made again has the same name and another id; its offsets mean
 * something else.
 *
 * @param partition topic and partition
 * @param topicId the id that the brokers gave the topic (KIP-516)
 */
public record Source(TopicPartition partition, String topicId) {}
