package io.khabar.ingest.seed;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file (or standard input) to read articles from.
 *
 * @param path null: standard input
 * @param origin its name for people, with forward slashes
 * @param kind null: to be found from the first bytes (standard input), or {@code fault} says why there is none
 * @param fault why it cannot be read; null: nothing is known against it
 */
record SeedFile(
        @Nullable Path path,
        String origin,
        @Nullable SeedKind kind,
        @Nullable String fault) {
    static final String STANDARD_INPUT = "-";

    static SeedFile standardInput() {
        return new SeedFile(null, "<stdin>", null, null);
    }

    static SeedFile of(Path path, SeedKind kind) {
        return new SeedFile(path, origin(path), kind, null);
    }

    static SeedFile faulty(Path path, String fault) {
        return new SeedFile(path, origin(path), null, fault);
    }

    private static String origin(Path path) {
        return path.toString().replace('\\', '/');
    }
}
