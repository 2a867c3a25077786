package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.Origin;
import io.khabar.enrich.story.label.PublisherKey;
import io.khabar.enrich.story.text.Folding;
import io.khabar.enrich.story.words.WordFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /** Name of the file of them. */
    static final String NAME = "sections";

    private static final String EVERYBODY = "*";
    private static final String NOTHING = "none";

    /** A section that says nothing is there, but empty. */
    private final Map<String, Map<String, Optional<Term>>> byPublisher = new HashMap<>();

    private Sections() {}

    /**
     * Reads maps, of which a later one's line replaces an earlier one's.
     *
     * @param mistakes where each bad line is told
     */
    static Sections of(List<WordFile> files, Subtopics subtopics, List<String> mistakes) {
        var sections = new Sections();
        for (WordFile file : files) {
            var table =
                    TopicTable.of(file, 3, "a publisher or *, the name of a section and a topic id or none", mistakes);
            Set<List<String>> seen = new HashSet<>();
            table.rows().forEach(row -> sections.read(table, row, subtopics, seen));
        }
        return sections;
    }

    /** Gives what the sections of a story say, each once. */
    void find(Origin origin, Consumer<Term> found) {
        Set<String> names = new HashSet<>();
        for (String name : origin.sections()) {
            String folded = Folding.fold(name);
            if (names.add(folded)) {
                line(origin, folded).flatMap(term -> term).ifPresent(found);
            }
        }
    }

    /** True for the name of a section that means no topic, whatever its words say. */
    boolean saysNothing(Origin origin, String name) {
        return line(origin, Folding.fold(name)).map(Optional::isEmpty).orElse(false);
    }

    private Optional<Optional<Term>> line(Origin origin, String section) {
        String publisher = origin.publisher();
        String url = origin.url();
        Optional<Optional<Term>> line =
                publisher == null ? Optional.empty() : line(PublisherKey.of(publisher), section);
        if (line.isEmpty() && url != null) {
            line = line(PublisherKey.ofUrl(url), section);
        }
        return line.or(() -> line(EVERYBODY, section));
    }

    private Optional<Optional<Term>> line(String publisher, String section) {
        return Optional.ofNullable(byPublisher.getOrDefault(publisher, Map.of()).get(section));
    }

    private void read(TopicTable table, TopicTable.Row row, Subtopics subtopics, Set<List<String>> seen) {
        Optional<Term> term = term(row, subtopics);
        String section = Folding.fold(row.cell(1));
        String publisher = row.cell(0).equals(EVERYBODY) ? EVERYBODY : PublisherKey.of(row.cell(0));
        if (term.isEmpty() && !row.cell(2).equals(NOTHING)) {
            table.bad(row, "has an unknown topic id; expected one of the top level or of subtopics.tsv, or none");
        } else if (section.isEmpty() || publisher.isEmpty()) {
            table.bad(row, "names no publisher or no section");
        } else if (!seen.add(List.of(publisher, section))) {
            table.bad(row, "stands twice for this publisher");
        } else {
            byPublisher.computeIfAbsent(publisher, key -> new HashMap<>()).put(section, term);
        }
    }

    private static Optional<Term> term(TopicTable.Row row, Subtopics subtopics) {
        Optional<Subtopic> subtopic = subtopics.of(row.cell(2));
        Optional<MediaTopic> topic = subtopic.map(Subtopic::top).or(() -> MediaTopic.of(row.cell(2)));
        return topic.map(top -> term(top, subtopic.orElse(null), row.cell(1)));
    }

    private static Term term(MediaTopic topic, @Nullable Subtopic subtopic, String section) {
        return new Term(topic, subtopic, "section: " + section, Term.Strength.STRONG);
    }
}
