package io.khabar.sink.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.kafka.common.TopicPartition;

/**
 * A finished file and what its header says.
 *
 * @param path where it lies
 * @param partition topic and partition of its stories
 * @param topicId the id that the brokers gave the topic
 * @param firstOffset offset of its first story
 * @param lastOffset offset of its last story; offsets between them may be missing
 * @param records number of stories
 * @param bytes its length
 */
public record StoryFile(
        Path path,
        TopicPartition partition,
        String topicId,
        long firstOffset,
        long lastOffset,
        long records,
        long bytes) {

    /**
     * Reads the header.
     *
     * @throws IOException when the file cannot be read
     * @throws DamagedFileException when it is no complete file of Khabar
     */
    static StoryFile read(Path path) throws IOException {
        FileName name = FileName.parse(String.valueOf(path.getFileName()))
                .orElseThrow(() -> new DamagedFileException(path, "its name is none that Khabar gives", null));
        long bytes = Files.size(path);
        try (DataFileReader<Object> reader = new DataFileReader<>(path.toFile(), new GenericDatumReader<>())) {
            return new StoryFile(
                    path,
                    name.partition(),
                    String.valueOf(reader.getMetaString(LateFields.TOPIC_ID)),
                    reader.getMetaLong(LateFields.FIRST_OFFSET),
                    reader.getMetaLong(LateFields.LAST_OFFSET),
                    reader.getMetaLong(LateFields.RECORDS),
                    bytes);
        } catch (org.apache.avro.InvalidAvroMagicException | java.io.EOFException | RuntimeException e) {
            throw new DamagedFileException(path, "its header cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
