package io.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that README.md shows: indented blocks that begin with the file's name. */
final class ReadmeExample {

    private ReadmeExample() {}

    /** Writes the files, as they are shown, into a folder. */
    static void write(Path folder, String... files) throws IOException {
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, shown(file));
        }
    }

    private static String shown(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        int first = lines.indexOf("    # " + file);
        assertThat(first).as("README.md shows " + file).isNotNegative();
        var block = new StringBuilder();
        for (int i = first; lines.get(i).startsWith("    "); i++) {
            block.append(lines.get(i).strip()).append('\n');
        }
        return block.toString();
    }
}
