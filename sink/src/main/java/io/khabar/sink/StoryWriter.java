package io.khabar.sink;

import io.khabar.runtime.Health;
import io.khabar.runtime.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topic of stories as a member of the sink's group, partition by partition, and commits what is stored. */
final class StoryWriter implements Runnable, ConsumerRebalanceListener {
    private static final Logger log = LoggerFactory.getLogger(StoryWriter.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration COMMIT = Duration.ofSeconds(10);

    private final String topic;
    private final SinkParts parts;
    private final Clock clock;
    private final Duration closing;
    private final Pause stop;
    private final BrokerConnection connection;
    private final Map<TopicPartition, PartitionWriter> partitions = new HashMap<>();
    private boolean assigned;
    private volatile Health ready = Health.down("starting");
    private volatile long lastTurn;

    /**
     * Prepares; {@link #run} works.
     *
     * @param stop ends the work when it is called off
     * @param closing how long to wait for the brokers at the end
     */
    StoryWriter(String topic, SinkParts parts, Clock clock, Pause stop, Duration closing) {
        this.topic = topic;
        this.parts = parts;
        this.clock = clock;
        this.closing = closing;
        this.stop = stop;
        this.connection = new BrokerConnection(parts.consumer());
        this.lastTurn = clock.millis();
    }

    /** Works until it is called off. What was read is then stored and committed. */
    @Override
    public void run() {
        parts.consumer().subscribe(List.of(topic), this);
        try {
            while (!stop.calledOff()) {
                turn();
            }
        } finally {
            close();
        }
    }

    /** May be called by any thread. */
    Health ready() {
        return ready;
    }

    /** Milliseconds since 1970 when it last went through its loop. May be called by any thread. */
    long lastTurn() {
        return lastTurn;
    }

    /** One poll and all that follows from it. */
    void turn() {
        partitions.values().forEach(PartitionWriter::openIfDue);
        ConsumerRecords<byte[], byte[]> records = poll();
        partitions.forEach((partition, writer) -> writer.take(records.records(partition)));
        partitions.values().forEach(PartitionWriter::finishDue);
        commit();
        ready = health();
        lastTurn = clock.millis();
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            return parts.poll().poll(POLL);
        } catch (OffsetOutOfRangeException e) {
            log.warn("Offsets are out of range: {}", e.getMessage());
            e.partitions().stream().map(partitions::get).forEach(PartitionWriter::reopen);
            return ConsumerRecords.empty();
        }
    }

    private void commit() {
        Map<TopicPartition, CommitMark> marks = new HashMap<>();
        partitions.forEach((partition, writer) -> writer.toCommit().ifPresent(mark -> marks.put(partition, mark)));
        if (marks.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        marks.forEach((partition, mark) -> offsets.put(partition, mark.toCommit()));
        try {
            parts.consumer().commitSync(offsets, COMMIT);
            partitions.forEach((partition, writer) -> writer.committed(marks.get(partition)));
        } catch (RetriableException | CommitFailedException | RebalanceInProgressException e) {
            log.warn("The offsets could not be committed now ({}); nothing is lost by it", e.getMessage());
        } catch (AuthenticationException | AuthorizationException e) {
            parts.poll().failed(e);
        }
    }

    private Health health() {
        Optional<String> outage = parts.poll().outage();
        if (outage.isPresent()) {
            return Health.down(outage.get());
        }
        if (!connection.open()) {
            return Health.down("no connection to the Kafka brokers");
        }
        if (!assigned) {
            return Health.down("waiting for partitions of " + topic);
        }
        Map<String, String> troubles = new TreeMap<>();
        partitions.forEach(
                (partition, writer) -> writer.trouble().ifPresent(cause -> troubles.put(partition.toString(), cause)));
        Optional<String> first = troubles.values().stream().findFirst();
        return first.map(cause -> Health.down(cause + (troubles.size() > 1 ? " (and others)" : "")))
                .orElseGet(() -> Health.up("writing " + partitions.size() + " partitions"));
    }

    /** The partitions are paused until they are opened, at a position that is never read. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> taken) {
        assigned = true;
        for (TopicPartition partition : taken) {
            parts.consumer().seek(partition, 0);
            partitions.put(partition, new PartitionWriter(partition, parts, clock));
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> given) {
        partitions.values().forEach(PartitionWriter::finish);
        commit();
        onPartitionsLost(given);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        for (TopicPartition partition : lost) {
            PartitionWriter writer = partitions.remove(partition);
            if (writer != null) {
                writer.release();
            }
        }
    }

    /** Closing the consumer gives all partitions back, which finishes and commits them. */
    private void close() {
        ready = Health.down("stopping");
        try {
            parts.consumer().close(org.apache.kafka.clients.consumer.CloseOptions.timeout(closing));
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            log.warn("The group was not told that the sink ends ({}); nothing is lost by it", e.getMessage());
        } finally {
            parts.deadLetters().close();
            parts.store().close();
        }
    }
}
