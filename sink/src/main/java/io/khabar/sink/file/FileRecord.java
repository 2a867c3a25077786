package io.khabar.sink.file;

import java.nio.ByteBuffer;
import org.apache.avro.Schema;

/**
 * A story in the form in which it goes into a file.
 *
 * @param schemaId the registry's id of the file's schema
 * @param schema the file's schema
 * @param encoded Avro binary in that schema
 */
record FileRecord(int schemaId, Schema schema, ByteBuffer encoded) {}
