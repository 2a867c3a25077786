package io.khabar.sink.file;

import io.khabar.sink.store.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of a partition that is being written, under a name that nobody reads. After an {@link IOException} it is of
 * no more use (Avro's writer forgets a block that it could not write, AVRO-2109): discard it.
 */
final class OpenFile {
    private static final Logger log = LoggerFactory.getLogger(OpenFile.class);

    private final Disk disk;
    private final FilePlace place;
    private final Disk.OutFile file;
    private final DataFileWriter<Object> writer;
    private final LateFields fields;
    private final int schemaId;
    private final long opened;
    private long last = -1;
    private long records;

    private OpenFile(
            Disk disk,
            FilePlace place,
            Disk.OutFile file,
            DataFileWriter<Object> writer,
            LateFields fields,
            int schemaId,
            long opened) {
        this.disk = disk;
        this.place = place;
        this.file = file;
        this.writer = writer;
        this.fields = fields;
        this.schemaId = schemaId;
        this.opened = opened;
    }

    /**
     * Makes the file and writes its header.
     *
     * @param now milliseconds since 1970
     */
    static OpenFile begin(Disk disk, FilePlace place, Source source, FileRecord first, FileLimits limits, long now)
            throws IOException {
        disk.createFolder(place.folder());
        Disk.OutFile file = disk.create(place.temporary());
        try {
            DataFileWriter<Object> writer = writer(source, place, first, limits);
            writer.create(first.schema(), file.stream());
            writer.flush();
            return new OpenFile(disk, place, file, writer, LateFields.find(file.content()), first.schemaId(), now);
        } catch (IOException e) {
            drop(disk, file, place.temporary());
            throw e;
        }
    }

    private static DataFileWriter<Object> writer(Source source, FilePlace place, FileRecord first, FileLimits limits) {
        DataFileWriter<Object> writer = new DataFileWriter<>(new GenericDatumWriter<>(first.schema()));
        writer.setCodec(CodecFactory.zstandardCodec(limits.zstdLevel(), true));
        writer.setSyncInterval(limits.blockBytes());
        writer.setMeta(LateFields.TOPIC_ID, source.topicId());
        writer.setMeta(LateFields.SCHEMA_ID, first.schemaId());
        writer.setMeta(LateFields.FIRST_OFFSET, place.name().first());
        LateFields.reserve(writer);
        return writer;
    }

    void append(long offset, ByteBuffer encoded) throws IOException {
        writer.appendEncoded(encoded);
        last = offset;
        records++;
    }

    /**
     * Makes the file durable and gives it its name.
     *
     * @return bytes in it
     * @throws java.nio.file.FileAlreadyExistsException when another writer was first
     */
    long publish() throws IOException {
        writer.flush();
        fields.fill(file, last, records);
        file.force();
        long bytes = file.size();
        writer.close();
        disk.publish(place.temporary(), place.finished());
        disk.syncFolder(place.folder());
        log.debug("Finished {}: {} stories, {} bytes", place.finished(), records, bytes);
        return bytes;
    }

    /** Throws the file away. A file that cannot be deleted stays behind under its hidden name. */
    void discard() {
        drop(disk, file, place.temporary());
    }

    boolean full(FileLimits limits) throws IOException {
        return records >= limits.maxRecords() || file.size() >= limits.maxBytes();
    }

    boolean old(FileLimits limits, long now) {
        return now - opened >= limits.maxAge().toMillis();
    }

    /** Whether a story of that day and schema belongs in this file. */
    boolean holds(LocalDate day, int schemaOfStory) {
        return place.day().equals(day) && schemaOfStory == schemaId;
    }

    long first() {
        return place.name().first();
    }

    long records() {
        return records;
    }

    private static void drop(Disk disk, Disk.OutFile file, Path temporary) {
        try {
            file.close();
        } catch (IOException e) {
            log.debug("Closing {}: {}", temporary, e.toString());
        }
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            log.warn("The unfinished file {} could not be deleted: {}", temporary, e.toString());
        }
    }
}
