package io.khabar.enrich.topology;

import io.khabar.news.EnrichedStory;
import io.khabar.schemas.ReleasedSchemas;
import io.khabar.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.SchemaStore;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Stories inside of this app, in Avro's single-object encoding: the schema's fingerprint stands before the value, so that a
 * rolling upgrade can read what the version before wrote, and no registry is needed.
 */
final class InternalStorySerde {
    private final BinaryMessageDecoder<EnrichedStory> decoder;

    private InternalStorySerde(BinaryMessageDecoder<EnrichedStory> decoder) {
        this.decoder = decoder;
    }

    static Serde<EnrichedStory> create() {
        SchemaStore.Cache earlier = new SchemaStore.Cache();
        ReleasedSchemas.of(Topics.ENRICHED_STORIES).forEach(earlier::addSchema);
        InternalStorySerde serde = new InternalStorySerde(EnrichedStory.createDecoder(earlier));
        return Serdes.serdeFrom((topic, story) -> encode(story), (topic, bytes) -> serde.decode(bytes));
    }

    private static byte[] encode(EnrichedStory story) {
        try {
            ByteBuffer buffer = EnrichedStory.getEncoder().encode(story);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EnrichedStory decode(byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException | AvroRuntimeException e) {
            throw new SerializationException(
                    "a record of the internal topic story-by-id cannot be read: " + e.getMessage(), e);
        }
    }
}
