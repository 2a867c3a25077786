package io.khabar.sink;

import io.khabar.sink.store.Source;
import io.khabar.sink.store.StoreOutageException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the records of one partition to the store. It is either waiting, with the partition paused, until it may open
 * the partition (at first, and again after each outage); or it is open.
 */
final class PartitionWriter {
    private static final Logger log = LoggerFactory.getLogger(PartitionWriter.class);

    private final TopicPartition partition;
    private final SinkParts parts;
    private final Backoff backoff;
    private @Nullable Source source;
    private @Nullable String outage;
    private long refused;
    private @Nullable CommitMark committed;

    /** Pauses the partition until it is opened. */
    PartitionWriter(TopicPartition partition, SinkParts parts, Clock clock) {
        this.partition = partition;
        this.parts = parts;
        this.backoff = new Backoff(clock);
        parts.consumer().pause(Set.of(partition));
    }

    /** Opens the partition if it is waiting and its time has come. */
    void openIfDue() {
        if (source != null || !backoff.due()) {
            return;
        }
        try {
            PartitionStart.Start start = parts.start().open(partition);
            source = start.source();
            refused = start.refused();
            parts.consumer().resume(Set.of(partition));
        } catch (OutageException | StoreOutageException e) {
            suspend(e);
        }
    }

    /** Takes records in their order. After an outage the rest of them is left, to be read again. */
    void take(List<ConsumerRecord<byte[], byte[]>> records) {
        if (source == null || records.isEmpty()) {
            return;
        }
        try {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                take(source, record);
            }
            proveRecovery(source);
        } catch (OutageException e) {
            keepPending(source);
            suspend(e);
        } catch (StoreOutageException e) {
            suspend(e);
        }
    }

    private void take(Source from, ConsumerRecord<byte[], byte[]> record) throws OutageException, StoreOutageException {
        Inspected inspected = parts.inspector().inspect(from, record);
        if (inspected instanceof Inspected.Story story) {
            if (parts.canaries().takesOut(record)) {
                return;
            }
            if (!parts.store().write(story.story())) {
                parts.meters().repeated();
            }
        } else if (inspected instanceof Inspected.Refused why) {
            refuse(from, record, why);
        }
    }

    private void refuse(Source from, ConsumerRecord<byte[], byte[]> record, Inspected.Refused why)
            throws OutageException {
        long after = record.offset() + 1;
        if (record.offset() < refused) {
            parts.meters().repeated();
            return;
        }
        CommitMark mark = new CommitMark(parts.store().pendingFrom(from).orElse(after), after);
        parts.deadLetters().send(record, why, mark, parts.consumer().groupMetadata());
        refused = after;
        committed = mark;
        parts.meters().refused();
    }

    /** After an outage the first records are made durable at once: only then is it known to be over. */
    private void proveRecovery(Source from) throws StoreOutageException {
        if (outage == null) {
            return;
        }
        parts.store().finish(from);
        log.info("{}: goes on after an outage", partition);
        outage = null;
        backoff.worked();
    }

    /** The store is well, so what it has taken need not be read again. */
    private void keepPending(Source from) {
        try {
            parts.store().finish(from);
        } catch (StoreOutageException e) {
            log.debug("{}: {}", partition, e.getMessage());
        }
    }

    private void suspend(Exception cause) {
        String what = parts.login().refusal(cause).orElseGet(() -> String.valueOf(cause.getMessage()));
        if (outage == null) {
            log.warn("{}: waiting. {}", partition, what);
            log.debug("{}: the outage began with", partition, cause);
        } else {
            log.debug("{}: still waiting. {}", partition, what);
        }
        outage = what;
        source = null;
        parts.meters().outage();
        backoff.failed();
        parts.consumer().pause(Set.of(partition));
    }

    /** Reads where to go on from the store and the brokers again. */
    void reopen() {
        source = null;
        parts.consumer().pause(Set.of(partition));
    }

    void finishDue() {
        if (source == null) {
            return;
        }
        try {
            parts.store().finishDue(source);
        } catch (StoreOutageException e) {
            suspend(e);
        }
    }

    /** Makes durable what is pending; what cannot be is left to whoever has the partition next. */
    void finish() {
        if (source == null) {
            return;
        }
        try {
            parts.store().finish(source);
        } catch (StoreOutageException e) {
            suspend(e);
        }
    }

    void release() {
        if (source != null) {
            parts.store().release(source);
            source = null;
        }
    }

    /** What to commit; empty when nothing has changed or it is not known. Only between two polls. */
    Optional<CommitMark> toCommit() {
        if (source == null) {
            return Optional.empty();
        }
        long read = parts.consumer().position(partition);
        CommitMark mark = new CommitMark(parts.store().pendingFrom(source).orElse(read), Math.max(read, refused));
        return committed != null && committed.offset() == mark.offset() ? Optional.empty() : Optional.of(mark);
    }

    /** @param mark null when nothing was committed of this partition */
    void committed(@Nullable CommitMark mark) {
        if (mark != null) {
            committed = mark;
        }
    }

    /** What it is waiting for, or whether it has not yet begun; empty when it works. */
    Optional<String> trouble() {
        if (outage != null) {
            return Optional.of(partition + ": " + outage);
        }
        return source == null ? Optional.of(partition + ": not yet open") : Optional.empty();
    }
}
