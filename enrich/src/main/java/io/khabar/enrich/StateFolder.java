package io.khabar.enrich;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder of the stores, which grows with all that was ever seen. */
final class StateFolder {
    private final Path folder;

    /** @param folder may be missing still */
    StateFolder(Path folder) {
        this.folder = folder;
    }

    /** Tells its size as {@code news_enrich_state_bytes}, measured at each scrape. */
    void bindTo(MeterRegistry registry) {
        Gauge.builder("news.enrich.state", this, StateFolder::bytes)
                .baseUnit("bytes")
                .description("Bytes of the files under enrich.state.dir")
                .strongReference(true)
                .register(registry);
    }

    /** Bytes of all files in it. Files come and go meanwhile: one that is gone when it is looked at counts nothing. */
    long bytes() {
        Sum sum = new Sum();
        try {
            Files.walkFileTree(folder, sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum.bytes;
    }

    private static final class Sum extends SimpleFileVisitor<Path> {
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) {
            return FileVisitResult.CONTINUE;
        }
    }
}
