package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.text.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The topics below the top level that lexicons may name. */
final class Subtopics {

    private static final String FILE = "/topics/subtopics.tsv";
    private static final Subtopics BUNDLED = of(FILE, new Resource(FILE).text());

    private final Map<String, Subtopic> byId = new HashMap<>();

    private Subtopics() {}

    static Subtopics bundled() {
        return BUNDLED;
    }

    static Subtopics of(String name, String text) {
        var subtopics = new Subtopics();
        var table = TopicTable.of(name, text, 3, "an id, the id of its top-level topic and its English name");
        for (TopicTable.Row row : table.rows()) {
            Optional<MediaTopic> top = MediaTopic.of(row.cell(1));
            if (top.isEmpty()) {
                table.bad(row, "has no top-level topic with this id");
            } else if (subtopics.byId.put(row.cell(0), new Subtopic(row.cell(0), top.get(), row.cell(2))) != null) {
                table.bad(row, "stands twice");
            }
        }
        table.refuseMistakes();
        return subtopics;
    }

    Optional<Subtopic> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
