package io.khabar.enrich.story.key;

import java.util.List;

/**
 * A file of gazetteer lines that somebody wants to add.
 *
 * @param name for messages
 * @param lines all lines, comments included
 */
public record GazetteerFile(String name, List<String> lines) {

    public GazetteerFile {
        lines = List.copyOf(lines);
    }
}
