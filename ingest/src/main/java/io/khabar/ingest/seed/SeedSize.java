package io.khabar.ingest.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** How many bytes a replay will read, to say how far it is. */
final class SeedSize {

    private SeedSize() {}

    /** Bytes on disk of all seed files; empty when standard input is among them. */
    static OptionalLong of(List<String> paths) {
        long sum = 0;
        SeedFiles files = new SeedFiles(paths);
        while (files.hasNext()) {
            SeedFile file = files.next();
            if (file.path() == null) {
                return OptionalLong.empty();
            }
            sum += size(file.path());
        }
        return OptionalLong.of(sum);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // It will be reported when it is read.
            return 0;
        }
    }
}
