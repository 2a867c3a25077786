package io.khabar.sink;

import io.khabar.schemas.AvroSafety;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;

/**
 * Walks over an Avro binary value without building it, and sees whether it can be read: each length fits, each branch
 * and symbol exists, and the bytes end where the value ends. Several times cheaper than decoding, which lets a value go
 * into a file as it is (Avro 1.12 specification, "Binary Encoding").
 */
final class EncodedCheck {
    private static final int MAX_DEPTH = 100;
    private static final int INT_BYTES = 5;
    private static final int LONG_BYTES = 10;
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final ByteBuffer in;
    private int depth;

    private EncodedCheck(ByteBuffer in) {
        this.in = in;
    }

    /**
     * Checks the bytes from the buffer's position to its limit; the buffer is left as it is.
     *
     * @throws MalformedRecordException that says what is wrong, and at which byte
     */
    static void check(Schema schema, ByteBuffer encoded) throws MalformedRecordException {
        EncodedCheck check = new EncodedCheck(encoded.slice());
        check.value(schema);
        if (check.in.hasRemaining()) {
            throw check.malformed(check.in.remaining() + " bytes after the end of the record");
        }
    }

    private void value(Schema schema) throws MalformedRecordException {
        if (++depth > MAX_DEPTH) {
            throw malformed("values nested more than " + MAX_DEPTH + " deep");
        }
        switch (schema.getType()) {
            case RECORD -> {
                for (Schema.Field field : schema.getFields()) {
                    value(field.schema());
                }
            }
            case UNION -> value(schema.getTypes().get(index(schema.getTypes().size(), "branch of a union")));
            case ARRAY -> items(schema.getElementType(), false);
            case MAP -> items(schema.getValueType(), true);
            default -> leaf(schema);
        }
        depth--;
    }

    private void leaf(Schema schema) throws MalformedRecordException {
        switch (schema.getType()) {
            case NULL -> {}
            case BOOLEAN -> flag();
            case INT -> varint(INT_BYTES);
            case LONG -> varint(LONG_BYTES);
            case FLOAT -> skip(Float.BYTES);
            case DOUBLE -> skip(Double.BYTES);
            case ENUM -> index(schema.getEnumSymbols().size(), "symbol of an enum");
            case FIXED -> skip(schema.getFixedSize());
            case STRING, BYTES -> text();
            default -> throw malformed("a value of type " + schema.getType());
        }
    }

    /** An array, or a map with its keys: blocks of a count and so many items, the last of count 0. */
    private void items(Schema item, boolean keyed) throws MalformedRecordException {
        long total = 0;
        for (long count = blockCount(); count != 0; count = blockCount()) {
            total += count;
            if (total > AvroSafety.MAX_ITEMS) {
                throw malformed("more than " + AvroSafety.MAX_ITEMS + " items");
            }
            for (long i = 0; i < count; i++) {
                if (keyed) {
                    text();
                }
                value(item);
            }
        }
    }

    /** A negative count is followed by the block's length in bytes. */
    private long blockCount() throws MalformedRecordException {
        long count = varint(LONG_BYTES);
        if (count < 0) {
            varint(LONG_BYTES);
            count = -count;
        }
        if (count < 0 || count > in.remaining()) {
            throw malformed("a block of " + count + " items, with " + in.remaining() + " bytes left");
        }
        return count;
    }

    private void text() throws MalformedRecordException {
        long length = varint(LONG_BYTES);
        if (length < 0 || length > AvroSafety.MAX_LENGTH) {
            throw malformed("a length of " + length);
        }
        skip((int) length);
    }

    private int index(int size, String what) throws MalformedRecordException {
        long index = varint(INT_BYTES);
        if (index < 0 || index >= size) {
            throw malformed(what + " number " + index + " of " + size);
        }
        return (int) index;
    }

    private void flag() throws MalformedRecordException {
        long value = skip(1);
        if (value != 0 && value != 1) {
            throw malformed("a boolean that is " + value);
        }
    }

    /** A number in zigzag form of at most so many bytes. */
    private long varint(int maxBytes) throws MalformedRecordException {
        long zigzag = 0;
        for (int i = 0; i < maxBytes; i++) {
            int next = skip(1);
            zigzag |= (long) (next & SEVEN_BITS) << (7 * i);
            if ((next & MORE) == 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
        throw malformed("a number of more than " + maxBytes + " bytes");
    }

    /** Goes on by so many bytes and returns the first of them. */
    private int skip(int bytes) throws MalformedRecordException {
        if (bytes > in.remaining()) {
            throw malformed("the record ends, with " + (bytes - in.remaining()) + " bytes missing");
        }
        int first = bytes == 0 ? 0 : in.get(in.position()) & 0xFF;
        in.position(in.position() + bytes);
        return first;
    }

    private MalformedRecordException malformed(String what) {
        return new MalformedRecordException("Malformed Avro at byte " + in.position() + ": " + what);
    }
}
