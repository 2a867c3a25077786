package io.khabar.sink.file;

import io.khabar.sink.store.EncodedStory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the schema of files: the newest seen. A registry gives out rising ids, so the highest id is the newest.
 * While two versions of a writer are at work, stories of the older are brought to the newer schema, or else each change
 * between them would begin a new file.
 */
final class FileSchemas {
    private final Map<Integer, Boolean> readable = new HashMap<>();
    private int newestId = -1;
    private @Nullable Schema newest;

    /** The story as it goes into a file: its bytes as they are where its schema is the file's. */
    FileRecord fit(EncodedStory story) {
        if (newest == null || story.schemaId() > newestId) {
            newest = story.schema();
            newestId = story.schemaId();
            readable.clear();
        }
        if (story.schemaId() == newestId || !readable(newest, story)) {
            return asItIs(story);
        }
        return lifted(story, newest);
    }

    private boolean readable(Schema reader, EncodedStory story) {
        return readable.computeIfAbsent(
                story.schemaId(),
                id -> SchemaCompatibility.checkReaderWriterCompatibility(reader, story.schema())
                                .getType()
                        == SchemaCompatibilityType.COMPATIBLE);
    }

    private FileRecord lifted(EncodedStory story, Schema schema) {
        ByteBuffer encoded = story.encoded();
        try {
            Object value = new GenericDatumReader<>(story.schema(), schema)
                    .read(
                            null,
                            DecoderFactory.get()
                                    .binaryDecoder(
                                            encoded.array(),
                                            encoded.arrayOffset() + encoded.position(),
                                            encoded.remaining(),
                                            null));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new GenericDatumWriter<>(schema).write(value, encoder);
            encoder.flush();
            return new FileRecord(newestId, schema, ByteBuffer.wrap(bytes.toByteArray()));
        } catch (IOException | AvroRuntimeException e) {
            return asItIs(story);
        }
    }

    private static FileRecord asItIs(EncodedStory story) {
        return new FileRecord(story.schemaId(), story.schema(), story.encoded().duplicate());
    }
}
