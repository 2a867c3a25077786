package io.khabar.train.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/** Reads texts with their sections: four columns with tabs between, the text last, packed with xz. */
final class SectionFile {

    private static final int COLUMNS = 4;

    private SectionFile() {}

    /**
     * The texts in the order of the file.
     *
     * @param source the column that names the source, from 0
     */
    static List<SectionText> read(Path file, int source) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", COLUMNS))
                    .filter(columns -> columns.length == COLUMNS)
                    .map(columns -> new SectionText(columns[0], columns[source], columns[3]))
                    .toList();
        }
    }
}
