package io.khabar.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/** Reads raw news texts: class, id, part and text with tabs between, packed with xz. */
final class RawTexts {

    private static final int COLUMNS = 4;

    private RawTexts() {}

    /** The words of each text, as they are printed. */
    static List<String[]> read(Path file) throws IOException {
        var texts = new ArrayList<String[]>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                String[] columns = line.split("\t", COLUMNS);
                if (columns.length == COLUMNS) {
                    texts.add(columns[3].strip().split(" +"));
                }
            }
        }
        return texts;
    }
}
