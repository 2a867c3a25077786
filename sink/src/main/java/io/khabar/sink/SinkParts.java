package io.khabar.sink;

import io.khabar.runtime.KafkaLogin;
import io.khabar.runtime.PatientPoll;
import io.khabar.sink.store.StoryStore;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * What the writers of all partitions work with. None of it is thread-safe; all of it belongs to one thread.
 *
 * @param consumer member of the sink's group
 * @param start finds where to begin
 * @param poll polls the consumer
 * @param login as whom the sink talks to Kafka
 */
record SinkParts(
        Consumer<byte[], byte[]> consumer,
        StoryStore store,
        RecordInspector inspector,
        DeadLetters deadLetters,
        PartitionStart start,
        SinkMeters meters,
        Canaries canaries,
        PatientPoll poll,
        KafkaLogin login) {}
