package io.khabar.sink;

import io.khabar.schemas.serde.WireFormat;
import io.khabar.sink.store.EncodedStory;
import io.khabar.sink.store.Source;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Tells a story from a record that can never be read. */
final class RecordInspector {
    private final WriterSchemas schemas;

    RecordInspector(WriterSchemas schemas) {
        this.schemas = schemas;
    }

    /** @throws OutageException when it cannot be told now, because the registry does not answer */
    Inspected inspect(Source source, ConsumerRecord<byte[], byte[]> record) throws OutageException {
        byte[] value = record.value();
        if (value == null || value.length == 0) {
            return refused("empty", "The record has no value; a story was expected");
        }
        if (record.key() == null) {
            return refused("no-key", "The record has no key; the story's id was expected");
        }
        int id;
        try {
            id = WireFormat.schemaId(value);
        } catch (SerializationException e) {
            return new Inspected.Refused("undecodable", String.valueOf(e.getMessage()), e);
        }
        WriterSchemas.Found found = schemas.byId(id);
        return found instanceof WriterSchemas.Found.Usable usable
                ? checked(source, record, id, usable.schema())
                : ((WriterSchemas.Found.Unusable) found).why();
    }

    private static Inspected checked(Source source, ConsumerRecord<byte[], byte[]> record, int id, Schema schema) {
        byte[] value = record.value();
        ByteBuffer encoded = ByteBuffer.wrap(value, WireFormat.HEADER, value.length - WireFormat.HEADER);
        try {
            EncodedCheck.check(schema, encoded);
        } catch (MalformedRecordException e) {
            return new Inspected.Refused("undecodable", String.valueOf(e.getMessage()), e);
        }
        return new Inspected.Story(new EncodedStory(source, record.offset(), record.timestamp(), id, schema, encoded));
    }

    private static Inspected refused(String reason, String message) {
        return new Inspected.Refused(reason, message, null);
    }
}
