package io.khabar.sink.store;

import java.nio.ByteBuffer;
import org.apache.avro.Schema;

/**
 * One story as it came: Avro binary, known to be well-formed.
 *
 * @param source the partition that it lies in
 * @param offset its offset there
 * @param timestamp its Kafka timestamp, which is the time of ingest: milliseconds since 1970, UTC
 * @param schemaId the registry's id of its schema
 * @param schema the schema that it was written with
 * @param encoded the Avro binary, without the header of the wire format; its position is the caller's to move
 */
public record EncodedStory(
        Source source, long offset, long timestamp, int schemaId, Schema schema, ByteBuffer encoded) {}
