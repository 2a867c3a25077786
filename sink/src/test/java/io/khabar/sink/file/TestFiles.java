package io.khabar.sink.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at what lies in a folder. */
final class TestFiles {
    static final FileLimits LIMITS = new FileLimits(64 << 20, 1_000_000, Duration.ofSeconds(60), 1 << 20, 1);

    private TestFiles() {}

    /** Uris of all stories in finished files, by file and order in it. */
    static List<String> uris(Path folder) throws IOException {
        List<String> uris = new ArrayList<>();
        new StoryFiles(folder).forEach((file, story) -> uris.add(story.getUri()));
        return uris;
    }

    /** Paths of all files under the folder, relative to it, sorted. */
    static List<String> paths(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
