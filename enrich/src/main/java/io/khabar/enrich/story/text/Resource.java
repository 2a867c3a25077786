package io.khabar.enrich.story.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text file that comes with the program, in UTF-8. Empty lines and lines that begin with "#" are comments.
 *
 * @param path from the root of the class path, with a slash before it
 */
public record Resource(String path) {

    /** The whole file. */
    public String text() {
        try (var stream = Resource.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing from the program; build it again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read from the program", e);
        }
    }

    /** The lines without the comments. */
    public List<String> lines() {
        return text().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .toList();
    }

    /** The lines cut at tabs; each must have as many columns. */
    public List<List<String>> rows(int columns) {
        var rows = new ArrayList<List<String>>();
        for (String line : lines()) {
            var row = List.of(line.split("\t", -1));
            if (row.size() != columns) {
                throw new IllegalStateException(path + ": not " + columns + " columns with tabs between: " + line);
            }
            rows.add(row);
        }
        return rows;
    }

    /** The name for messages. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
