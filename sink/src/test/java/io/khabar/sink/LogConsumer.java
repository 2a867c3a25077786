package io.khabar.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Kafka's consumer for tests, over logs that stay: a record can be read as often as its offset is sought. */
final class LogConsumer extends MockConsumer<byte[], byte[]> {
    private final Map<TopicPartition, TreeMap<Long, ConsumerRecord<byte[], byte[]>>> logs = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    /** Thrown by each commit, if there. */
    RuntimeException commitFault;

    /** Thrown by each call that asks the brokers, if there. */
    KafkaException refusal;

    LogConsumer() {
        super("none");
    }

    /** Appends the record, or puts it in its place. */
    void append(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        logs.computeIfAbsent(partition, p -> new TreeMap<>()).put(record.offset(), record);
        bounds(partition);
    }

    /** What retention does: the records before the offset are gone. */
    void deleteBefore(TopicPartition partition, long offset) {
        logs.get(partition).headMap(offset).clear();
        updateBeginningOffsets(Map.of(partition, offset));
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
        refuse();
        if (commitFault != null) {
            throw commitFault;
        }
        committed.putAll(offsets);
    }

    /** What was committed outlives the member that committed it. */
    @Override
    public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
        refuse();
        Map<TopicPartition, OffsetAndMetadata> found = new HashMap<>();
        partitions.forEach(partition -> found.put(partition, committed.get(partition)));
        return found;
    }

    private void refuse() {
        if (refusal != null) {
            throw refusal;
        }
    }

    private void bounds(TopicPartition partition) {
        TreeMap<Long, ConsumerRecord<byte[], byte[]>> log = logs.get(partition);
        updateBeginningOffsets(Map.of(partition, 0L));
        updateEndOffsets(Map.of(partition, log.isEmpty() ? 0 : log.lastKey() + 1));
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        refuse();
        super.poll(timeout);
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batches = new HashMap<>();
        for (TopicPartition partition : assignment()) {
            if (!paused().contains(partition)) {
                List<ConsumerRecord<byte[], byte[]>> records = next(partition);
                if (!records.isEmpty()) {
                    batches.put(partition, records);
                    seek(partition, records.get(records.size() - 1).offset() + 1);
                }
            }
        }
        return new ConsumerRecords<>(batches, Map.of());
    }

    private List<ConsumerRecord<byte[], byte[]>> next(TopicPartition partition) {
        long position = position(partition);
        if (position < beginningOffsets(List.of(partition)).get(partition)) {
            throw new OffsetOutOfRangeException(Map.of(partition, position));
        }
        return new ArrayList<>(logs.get(partition).tailMap(position).values());
    }
}
