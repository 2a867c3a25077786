package io.khabar.enrich.story.topic;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the lexicon and the publisher's sections say for each topic in one story. */
final class Score {

    /** How much a term counts by where it stands. */
    static final int IN_HEADLINE = 2;

    static final int IN_KEYWORDS = 2;
    static final int IN_BODY = 1;

    /** Words of the body that say what it is about, as news is written. */
    private static final int LEAD_WORDS = 45;

    private static final Tally NOTHING = new Tally();

    private final Map<MediaTopic, Tally> tallies = new EnumMap<>(MediaTopic.class);
    private final Map<Subtopic, Tally> below = new LinkedHashMap<>();

    /** Adds a term of the headline, the keywords or the sections. */
    void addAbove(Term term, int place) {
        add(term, place, true);
    }

    /** Adds a term of the body, which begins at a word of it. */
    void addInBody(Term term, int word) {
        add(term, IN_BODY, word < LEAD_WORDS);
    }

    private void add(Term term, int place, boolean top) {
        tallies.computeIfAbsent(term.topic(), topic -> new Tally()).add(term, place, top);
        if (term.subtopic() != null) {
            below.computeIfAbsent(term.subtopic(), topic -> new Tally()).add(term, place, top);
        }
    }

    Tally of(MediaTopic topic) {
        return tallies.getOrDefault(topic, NOTHING);
    }

    double points(MediaTopic topic) {
        return of(topic).points();
    }

    /** The points of the loudest topic; 0 when nothing was found. */
    double most() {
        return tallies.values().stream().mapToDouble(Tally::points).max().orElse(0);
    }

    /** The points of the loudest topic that the story's top speaks of; of the loudest of all when it speaks of none. */
    double mostAtTop() {
        return tallies.values().stream()
                .filter(Tally::isPlainAtTop)
                .mapToDouble(Tally::points)
                .max()
                .orElse(most());
    }

    /** What was found below the top level, in the order of the story. */
    Map<Subtopic, Tally> subtopics() {
        return below;
    }
}
