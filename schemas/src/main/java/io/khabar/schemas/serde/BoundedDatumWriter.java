package io.khabar.schemas.serde;

import io.khabar.schemas.AvroSafety;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Writes records, but no text, bytes, array or map that a reader would refuse for its size. */
final class BoundedDatumWriter extends SpecificDatumWriter<SpecificRecord> {
    /** Bytes that one char of a String takes in UTF-8 at most. */
    private static final int LONGEST_CHAR = 3;

    BoundedDatumWriter(Schema schema, SpecificData model) {
        super(schema, model);
    }

    @Override
    protected long getArraySize(Object array) {
        long size = super.getArraySize(array);
        requireItems(size);
        return size;
    }

    @Override
    protected int getMapSize(Object map) {
        int size = super.getMapSize(map);
        requireItems(size);
        return size;
    }

    @Override
    protected void writeString(Object text, Encoder out) throws IOException {
        String string = text.toString();
        if (string.length() > AvroSafety.MAX_LENGTH / LONGEST_CHAR) {
            requireLength("text", string.getBytes(StandardCharsets.UTF_8).length);
        }
        super.writeString(string, out);
    }

    @Override
    protected void writeBytes(Object bytes, Encoder out) throws IOException {
        requireLength("bytes", ((ByteBuffer) bytes).remaining());
        super.writeBytes(bytes, out);
    }

    private static void requireLength(String what, int length) {
        if (length > AvroSafety.MAX_LENGTH) {
            throw new AvroRuntimeException("a field of " + length + " bytes (" + what + "); " + AvroSafety.MAX_LENGTH
                    + " is the most that is read back");
        }
    }

    private static void requireItems(long size) {
        if (size > AvroSafety.MAX_ITEMS) {
            throw new AvroRuntimeException(
                    "a list of " + size + " items; " + AvroSafety.MAX_ITEMS + " is the most that is read back");
        }
    }
}
