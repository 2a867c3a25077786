package io.khabar.enrich.story.tag;

import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.List;

/** A file of the annotated set: one token and tag a line, an empty line between sentences; one file is one story. */
record TaggedFile(List<List<String>> tokens, List<List<Tag>> tags) {

    private static final List<String> NAMES = List.of("politics", "conflict", "economy", "sport", "society");

    static List<TaggedFile> all() {
        return NAMES.stream().map(TaggedFile::read).toList();
    }

    private static TaggedFile read(String name) {
        var tokens = new ArrayList<List<String>>();
        var tags = new ArrayList<List<Tag>>();
        for (String sentence : new Resource("/tag/" + name + ".txt").text().split("\n\n")) {
            var lines = sentence.lines().map(line -> line.split(" ")).toList();
            tokens.add(lines.stream().map(line -> line[0]).toList());
            tags.add(lines.stream().map(line -> Tag.parse(line[1])).toList());
        }
        return new TaggedFile(tokens, tags);
    }

    /** The story as a text, one sentence a line. */
    String text() {
        return String.join("\n", tokens.stream().map(t -> String.join(" ", t)).toList());
    }
}
