package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.words.WordFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topics below the top level that lexicons may name. */
final class Subtopics {

    /** Name of the file of them. */
    static final String NAME = "subtopics";

    private final Map<String, Subtopic> byId = new HashMap<>();

    private Subtopics() {}

    /**
     * Reads files, of which a later one's line replaces an earlier one's.
     *
     * @param mistakes where each bad line is told
     */
    static Subtopics of(List<WordFile> files, List<String> mistakes) {
        var subtopics = new Subtopics();
        for (WordFile file : files) {
            var table = TopicTable.of(file, 3, "an id, the id of its top-level topic and its English name", mistakes);
            Set<String> seen = new HashSet<>();
            table.rows().forEach(row -> subtopics.read(table, row, seen));
        }
        return subtopics;
    }

    private void read(TopicTable table, TopicTable.Row row, Set<String> seen) {
        Optional<MediaTopic> top = MediaTopic.of(row.cell(1));
        if (top.isEmpty()) {
            table.bad(row, "has no top-level topic with this id");
        } else if (MediaTopic.of(row.cell(0)).isPresent() || !row.cell(0).startsWith("medtop:")) {
            table.bad(row, "has no id of a topic below the top level; expected one such as medtop:20000574");
        } else if (!seen.add(row.cell(0))) {
            table.bad(row, "stands twice");
        } else {
            byId.put(row.cell(0), new Subtopic(row.cell(0), top.get(), row.cell(2)));
        }
    }

    Optional<Subtopic> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
