package io.khabar.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Builds values by hand, also such as no serializer would write. */
final class AvroBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);

    AvroBytes number(long value) {
        try {
            encoder.writeLong(value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AvroBytes text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    AvroBytes repeat(long value, int times) {
        for (int i = 0; i < times; i++) {
            number(value);
        }
        return this;
    }

    /** The value with the header of that schema id. */
    byte[] under(int schemaId) {
        return WireFormat.frame(schemaId, bytes.toByteArray());
    }
}
