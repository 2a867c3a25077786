package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.Origin;
import io.khabar.enrich.story.label.PublisherKey;
import io.khabar.enrich.story.text.Folding;
import io.khabar.enrich.story.text.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the names of publishers' sections mean, as keywords or as parts of an address. A publisher's own line counts before
 * the line for all of them.
 */
final class Sections {

    private static final String FILE = "/topics/sections.tsv";
    private static final String EVERYBODY = "*";
    private static final Sections BUNDLED = of(FILE, new Resource(FILE).text());

    private final Map<String, Map<String, Term>> byPublisher = new HashMap<>();

    private Sections() {}

    static Sections bundled() {
        return BUNDLED;
    }

    /**
     * Reads a map.
     *
     * @throws BadTopicFileException that tells every bad line
     */
    static Sections of(String name, String text) {
        var sections = new Sections();
        var table = TopicTable.of(name, text, 3, "a publisher or *, the name of a section and a topic id");
        table.rows().forEach(row -> sections.read(table, row));
        table.refuseMistakes();
        return sections;
    }

    /** Gives what the sections of a story say, each once. */
    void find(Origin origin, Consumer<Term> found) {
        Set<String> names = new HashSet<>();
        for (String name : origin.sections()) {
            String folded = Folding.fold(name);
            if (names.add(folded)) {
                meaning(origin, folded).ifPresent(found);
            }
        }
    }

    private Optional<Term> meaning(Origin origin, String section) {
        String publisher = origin.publisher();
        String url = origin.url();
        Term term = publisher == null ? null : line(PublisherKey.of(publisher), section);
        if (term == null && url != null) {
            term = line(PublisherKey.ofUrl(url), section);
        }
        return Optional.ofNullable(term == null ? line(EVERYBODY, section) : term);
    }

    private @Nullable Term line(String publisher, String section) {
        return byPublisher.getOrDefault(publisher, Map.of()).get(section);
    }

    private void read(TopicTable table, TopicTable.Row row) {
        Optional<Subtopic> subtopic = Subtopics.bundled().of(row.cell(2));
        Optional<MediaTopic> topic = subtopic.map(Subtopic::top).or(() -> MediaTopic.of(row.cell(2)));
        String section = Folding.fold(row.cell(1));
        String publisher = row.cell(0).equals(EVERYBODY) ? EVERYBODY : PublisherKey.of(row.cell(0));
        if (topic.isEmpty()) {
            table.bad(row, "has an unknown topic id; expected one of the top level or of subtopics.tsv");
        } else if (section.isEmpty() || publisher.isEmpty()) {
            table.bad(row, "names no publisher or no section");
        } else if (byPublisher
                        .computeIfAbsent(publisher, key -> new HashMap<>())
                        .put(section, term(topic.get(), subtopic, row.cell(1)))
                != null) {
            table.bad(row, "stands twice for this publisher");
        }
    }

    private static Term term(MediaTopic topic, Optional<Subtopic> subtopic, String section) {
        return new Term(topic, subtopic.orElse(null), "section: " + section, Term.Strength.STRONG);
    }
}
