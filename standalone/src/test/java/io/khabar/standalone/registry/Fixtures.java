package io.khabar.standalone.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.avro.Schema;

/** The schemas of these tests, files of their own. */
final class Fixtures {
    private Fixtures() {}

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name + ".avsc"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Schema schema(String name) {
        return new Schema.Parser().parse(text(name));
    }
}
