package io.khabar.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/** Reads the schemas that tests were given as files. */
public final class Fixtures {
    private Fixtures() {}

    /** @param name of a file under {@code src/test/resources/}, without {@code .avsc} */
    public static Schema schema(String name) {
        try (InputStream file = Fixtures.class.getResourceAsStream("/" + name + ".avsc")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no fixture " + name);
            }
            return new Schema.Parser().setValidateDefaults(false).parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
