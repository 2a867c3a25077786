package io.khabar.sink;

import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What the consumer group remembers of a partition. The offset is for lag alone: everything before it is either in the
 * store or a dead letter. How far the stories are stored, the store knows; how far bad records have become dead
 * letters, only this mark knows.
 *
 * @param offset the committed offset
 * @param refused every bad record before this offset is a dead letter; never below {@code offset}
 */
record CommitMark(long offset, long refused) {
    private static final String REFUSED_BEFORE = "refused-before=";

    CommitMark {
        refused = Math.max(offset, refused);
    }

    /** Reads a committed offset; empty when none was committed. Metadata of others are ignored. */
    static Optional<CommitMark> of(@Nullable OffsetAndMetadata committed) {
        if (committed == null) {
            return Optional.empty();
        }
        String metadata = committed.metadata();
        long refused = metadata.startsWith(REFUSED_BEFORE) ? number(metadata) : committed.offset();
        return Optional.of(new CommitMark(committed.offset(), refused));
    }

    private static long number(String metadata) {
        try {
            return Long.parseLong(metadata.substring(REFUSED_BEFORE.length()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    OffsetAndMetadata toCommit() {
        return new OffsetAndMetadata(offset, REFUSED_BEFORE + refused);
    }
}
