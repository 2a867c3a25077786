package io.khabar.sink.file;

import io.khabar.sink.store.EncodedStory;
import io.khabar.sink.store.Source;
import io.khabar.sink.store.StoreMeters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of one partition, of which at most one is open. After an {@link IOException} it is of no more use. */
final class PartitionFiles {
    private final Source source;
    private final Path folder;
    private final FileLimits limits;
    private final Disk disk;
    private final Clock clock;
    private final StoreMeters meters;
    private long next;
    private @Nullable OpenFile open;

    /** @param next stories before this offset are in finished files */
    PartitionFiles(
            Source source, Path folder, FileLimits limits, Disk disk, Clock clock, StoreMeters meters, long next) {
        this.source = source;
        this.folder = folder;
        this.limits = limits;
        this.disk = disk;
        this.clock = clock;
        this.meters = meters;
        this.next = next;
    }

    /** Whether a story of that offset was taken already. */
    boolean has(long offset) {
        return offset < next;
    }

    void append(EncodedStory story, FileRecord record) throws IOException {
        LocalDate day = FilePlace.dayOf(story.timestamp());
        OpenFile file = open;
        if (file != null && (!file.holds(day, record.schemaId()) || file.full(limits))) {
            finish();
            file = null;
        }
        if (file == null) {
            file = begin(story.offset(), day, record);
        }
        file.append(story.offset(), record.encoded());
        next = story.offset() + 1;
    }

    private OpenFile begin(long first, LocalDate day, FileRecord record) throws IOException {
        FileName name = new FileName(source.partition(), first);
        FilePlace place = FilePlace.of(folder, name, day, UUID.randomUUID().toString());
        OpenFile file = OpenFile.begin(disk, place, source, record, limits, clock.millis());
        open = file;
        return file;
    }

    OptionalLong pendingFrom() {
        return open == null ? OptionalLong.empty() : OptionalLong.of(open.first());
    }

    void finishDue() throws IOException {
        if (open != null && (open.old(limits, clock.millis()) || open.full(limits))) {
            finish();
        }
    }

    void finish() throws IOException {
        if (open == null) {
            return;
        }
        long bytes = open.publish();
        meters.fileFinished(open.records(), bytes);
        open = null;
    }

    void discard() {
        if (open != null) {
            open.discard();
            open = null;
        }
    }
}
