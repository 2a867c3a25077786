package io.khabar.schemas.serde;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Turns framed bytes into records, with readers and buffers that are used again. For one thread; not to be used again after it failed. */
final class RecordDecoder {
    private static final int CACHED = 100;

    private final Map<Integer, SpecificDatumReader<SpecificRecord>> readers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, SpecificDatumReader<SpecificRecord>> eldest) {
            return size() > CACHED;
        }
    };
    private @Nullable BinaryDecoder decoder;

    /** @param writers the trusted writer's schema of an id */
    SpecificRecord decode(byte[] value, IntFunction<Schema> writers) throws IOException {
        int id = WireFormat.schemaId(value);
        SpecificDatumReader<SpecificRecord> reader = readers.get(id);
        if (reader == null) {
            reader = reader(writers.apply(id));
            readers.put(id, reader);
        }
        int length = value.length - WireFormat.HEADER;
        decoder = DecoderFactory.get().binaryDecoder(value, WireFormat.HEADER, length, decoder);
        SpecificRecord record = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new SerializationException("bytes are left over after the record");
        }
        return record;
    }

    private static SpecificDatumReader<SpecificRecord> reader(Schema writer) {
        Class<? extends SpecificRecord> type = type(writer);
        SpecificData model = SpecificData.getForClass(type);
        model.setFastReaderEnabled(true);
        return new SpecificDatumReader<>(writer, model.getSchema(type), model);
    }

    private static Class<? extends SpecificRecord> type(Schema writer) {
        try {
            return Class.forName(writer.getFullName(), true, RecordDecoder.class.getClassLoader())
                    .asSubclass(SpecificRecord.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new SerializationException("this version of Khabar knows no record " + writer.getFullName(), e);
        }
    }
}
