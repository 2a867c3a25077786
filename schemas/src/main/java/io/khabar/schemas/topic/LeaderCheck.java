package io.khabar.schemas.topic;

import io.khabar.schemas.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Asks every partition for its end offset, which only its leader can tell. An idempotent producer that sends to a topic
 * whose leaders have just been chosen may otherwise stall until its delivery timeout and lose records.
 */
final class LeaderCheck {
    private static final int ANSWER_WITHIN_MS = 3_000;

    private final Admin admin;
    private final List<TopicPartition> partitions;

    LeaderCheck(Admin admin, Collection<Topic> topics) {
        this.admin = admin;
        this.partitions = new ArrayList<>();
        for (Topic topic : topics) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.name(), partition));
            }
        }
    }

    /**
     * One question to all partitions.
     *
     * @return the partitions whose leader did not answer, with the reason; empty: all answered
     * @throws TopicsNotReadyException if the brokers refuse access
     */
    Map<TopicPartition, Throwable> ask() {
        Map<TopicPartition, Throwable> silent = new TreeMap<>(LeaderCheck::byName);
        try {
            Set<String> present = answer(admin.listTopics(new ListTopicsOptions().timeoutMs(ANSWER_WITHIN_MS))
                    .names());
            partitions.stream()
                    .filter(partition -> !present.contains(partition.topic()))
                    .forEach(partition ->
                            silent.put(partition, new UnknownTopicOrPartitionException("the topic is missing")));
        } catch (ExecutionException e) {
            Throwable reason = reason("the topics", e);
            partitions.forEach(partition -> silent.put(partition, reason));
        }
        askLeaders(silent);
        return silent;
    }

    private void askLeaders(Map<TopicPartition, Throwable> silent) {
        Map<TopicPartition, OffsetSpec> question = partitions.stream()
                .filter(partition -> !silent.containsKey(partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        ListOffsetsOptions options = new ListOffsetsOptions();
        options.timeoutMs(ANSWER_WITHIN_MS);
        ListOffsetsResult answers = admin.listOffsets(question, options);
        for (TopicPartition partition : question.keySet()) {
            try {
                answer(answers.partitionResult(partition));
            } catch (ExecutionException e) {
                silent.put(partition, reason(partition.topic(), e));
            }
        }
    }

    private static <T> T answer(KafkaFuture<T> future) throws ExecutionException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException("Interrupted while waiting for the topics", e);
        }
    }

    private static Throwable reason(String what, ExecutionException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
            throw new TopicsNotReadyException(
                    "The brokers refuse access to " + what + ": " + cause.getMessage()
                            + ". Check the login and the rights (Describe)",
                    cause);
        }
        return cause;
    }

    private static int byName(TopicPartition one, TopicPartition other) {
        int byTopic = one.topic().compareTo(other.topic());
        return byTopic != 0 ? byTopic : Integer.compare(one.partition(), other.partition());
    }
}
