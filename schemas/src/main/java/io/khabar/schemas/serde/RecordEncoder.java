package io.khabar.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Turns records into framed bytes, with buffers that are used again. For one thread; not to be used again after it failed. */
final class RecordEncoder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    private final Map<Class<?>, BoundedDatumWriter> writers = new HashMap<>();

    byte[] encode(int schemaId, SpecificRecord record) throws IOException {
        bytes.reset();
        bytes.writeBytes(ByteBuffer.allocate(WireFormat.HEADER)
                .put(WireFormat.MAGIC)
                .putInt(schemaId)
                .array());
        writers.computeIfAbsent(record.getClass(), type -> writer(record)).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    /** Whether the last record was so long that its buffer is not worth keeping. */
    boolean swollen() {
        return bytes.size() > 1024 * 1024;
    }

    private static BoundedDatumWriter writer(SpecificRecord record) {
        return new BoundedDatumWriter(record.getSchema(), SpecificData.getForClass(record.getClass()));
    }
}
