package io.khabar.sink;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.sink.store.Source;
import io.khabar.sink.store.StoreOutageException;
import io.khabar.sink.store.StoryStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds where to begin in a partition that was taken on, or to go on after an outage. */
final class PartitionStart {
    private static final Logger log = LoggerFactory.getLogger(PartitionStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final StoryStore store;
    private final TopicIds topicIds;
    private final SinkMeters meters;

    /**
     * Where to begin.
     *
     * @param source the partition, with its topic's id
     * @param from first offset to read
     * @param refused bad records before this offset are dead letters already
     */
    record Start(Source source, long from, long refused) {}

    PartitionStart(Consumer<byte[], byte[]> consumer, StoryStore store, TopicIds topicIds, SinkMeters meters) {
        this.consumer = consumer;
        this.store = store;
        this.topicIds = topicIds;
        this.meters = meters;
    }

    /**
     * Opens the partition in the store and sets the consumer to where to begin: after the last story stored, or after
     * the last dead letter if that is less, for between the two a bad record may lie that is not yet a dead letter.
     *
     * @throws KhabarException (TOPICS) when the store holds stories of offsets that the topic has not reached
     */
    Start open(TopicPartition partition) throws OutageException, StoreOutageException {
        try {
            Source source = new Source(partition, topicIds.idOf(partition.topic()));
            OptionalLong stored = store.open(source);
            Optional<CommitMark> mark = CommitMark.of(
                    consumer.committed(Set.of(partition), PATIENCE).get(partition));
            checkEnd(partition, stored);
            Start start = start(source, stored, mark);
            if (mark.isEmpty()) {
                CommitMark first = new CommitMark(start.from(), start.refused());
                consumer.commitSync(Map.of(partition, first.toCommit()), PATIENCE);
            }
            consumer.seek(partition, start.from());
            return start;
        } catch (KafkaException e) {
            throw new OutageException("Kafka does not say where " + partition + " stands: " + e.getMessage(), e);
        }
    }

    private Start start(Source source, OptionalLong stored, Optional<CommitMark> mark) {
        TopicPartition partition = source.partition();
        long begin = at(consumer.beginningOffsets(Set.of(partition), PATIENCE), partition);
        boolean fresh = stored.isEmpty() && mark.isEmpty();
        long refused = mark.map(CommitMark::refused).orElse(stored.orElse(begin));
        long wanted = Math.min(stored.orElse(0), refused);
        if (wanted < begin && !fresh) {
            reportGone(partition, stored.isPresent() ? stored.getAsLong() : wanted, begin);
        }
        Start start = new Start(source, Math.max(wanted, begin), refused);
        log.info("{}: stored to {}, dead letters to {}, reading from {}", partition, stored, refused, start.from());
        return start;
    }

    private void reportGone(TopicPartition partition, long stored, long begin) {
        if (stored < begin) {
            meters.offsetsGone(begin - stored);
            log.error(
                    "{}: the brokers have deleted offsets {} to {} before the sink read them (retention); going on from {}",
                    partition,
                    stored,
                    begin - 1,
                    begin);
        }
    }

    private void checkEnd(TopicPartition partition, OptionalLong stored) {
        long end = at(consumer.endOffsets(Set.of(partition), PATIENCE), partition);
        if (stored.isPresent() && stored.getAsLong() > end) {
            throw new KhabarException(
                    ExitCode.TOPICS,
                    "The store holds " + partition + " up to offset " + (stored.getAsLong() - 1)
                            + ", but the topic ends at "
                            + end + ": the brokers have lost records, or the topic was made anew. Give another folder"
                            + " with --sink-output-dir, or move the files away.");
        }
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        Long offset = offsets.get(partition);
        if (offset == null) {
            throw new KafkaException("no offset for " + partition);
        }
        return offset;
    }
}
