package io.khabar.schemas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/** Freezes schemas that have changed since their last release: writes the next {@code <subject>/v<N>.avsc}. */
final class SchemaRelease {
    private final Path folder;

    /** @param folder holds a folder for each subject */
    SchemaRelease(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes what is new.
     *
     * @return the files written
     * @throws IllegalStateException that says which versions do not read each other; nothing is written of that subject
     */
    List<Path> write(Map<String, Schema> schemas) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, Schema> entry : schemas.entrySet()) {
            List<Schema> versions = read(entry.getKey());
            if (versions.isEmpty() || !sameText(versions.get(versions.size() - 1), entry.getValue())) {
                versions.add(entry.getValue());
                requireFullTransitive(entry.getKey(), versions);
                written.add(freeze(entry.getKey(), versions.size(), entry.getValue()));
            }
        }
        return written;
    }

    /** Avro's own equality leaves the docs out, but they are part of the contract and of the registry's identity. */
    private static boolean sameText(Schema one, Schema other) {
        return one.toString().equals(other.toString());
    }

    private List<Schema> read(String subject) throws IOException {
        List<Schema> versions = new ArrayList<>();
        Path next = file(subject, 1);
        while (Files.exists(next)) {
            versions.add(new Schema.Parser().parse(next.toFile()));
            next = file(subject, versions.size() + 1);
        }
        return versions;
    }

    private static void requireFullTransitive(String subject, List<Schema> versions) {
        List<String> breaks = FullTransitive.breaks(versions);
        if (!breaks.isEmpty()) {
            throw new IllegalStateException("The new schema of " + subject + " is not FULL_TRANSITIVE: " + breaks);
        }
    }

    private Path freeze(String subject, int version, Schema schema) throws IOException {
        Path file = file(subject, version);
        Files.createDirectories(folder.resolve(subject));
        return Files.writeString(file, SchemaFormatter.format("json/pretty", schema) + "\n", StandardCharsets.UTF_8);
    }

    private Path file(String subject, int version) {
        return folder.resolve(subject).resolve("v" + version + ".avsc");
    }
}
