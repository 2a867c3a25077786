package io.khabar.schemas.serde;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** Confluent's framing of a value: a zero byte, the schema id in four big-endian bytes, then plain Avro binary. */
public final class WireFormat {
    /** The first byte of every value. */
    public static final byte MAGIC = 0;
    /** Where the Avro bytes begin. */
    public static final int HEADER = 5;

    private WireFormat() {}

    /**
     * The schema id of a value.
     *
     * @throws SerializationException if the value does not have this format
     */
    public static int schemaId(byte[] value) {
        if (value.length < HEADER) {
            throw new SerializationException("The value has " + value.length
                    + " bytes: too short for the Confluent format, which begins with " + HEADER);
        }
        if (value[0] != MAGIC) {
            throw new SerializationException(
                    "The value begins with byte " + (value[0] & 0xff) + ", the Confluent format with " + MAGIC);
        }
        return ByteBuffer.wrap(value).getInt(1);
    }

    /** A value of this schema id and these Avro bytes. */
    public static byte[] frame(int schemaId, byte[] avro) {
        return ByteBuffer.allocate(HEADER + avro.length)
                .put(MAGIC)
                .putInt(schemaId)
                .put(avro)
                .array();
    }

    /** The Avro bytes of a value, not copied. */
    public static ByteBuffer avro(byte[] value) {
        schemaId(value);
        return ByteBuffer.wrap(value, HEADER, value.length - HEADER).slice();
    }
}
