package io.khabar.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** The frozen copies of the released schemas: {@code schemas/<subject>/v<N>.avsc} on the class path, numbered from 1 without a gap. */
public final class ReleasedSchemas {
    private ReleasedSchemas() {}

    /** Every released version of a topic's value schema, the oldest first. */
    public static List<Schema> of(Topic topic) {
        return of(topic.subject());
    }

    /** Every released version of a subject, the oldest first; empty: nothing of it was released. */
    public static List<Schema> of(String subject) {
        List<Schema> versions = new ArrayList<>();
        Optional<Schema> next = read(subject, 1);
        while (next.isPresent()) {
            versions.add(next.get());
            next = read(subject, versions.size() + 1);
        }
        return List.copyOf(versions);
    }

    private static Optional<Schema> read(String subject, int version) {
        String path = "/schemas/" + subject + "/v" + version + ".avsc";
        try (InputStream copy = ReleasedSchemas.class.getResourceAsStream(path)) {
            return copy == null ? Optional.empty() : Optional.of(new Schema.Parser().parse(copy));
        } catch (IOException e) {
            throw new UncheckedIOException("The released schema " + path + " cannot be read", e);
        }
    }
}
