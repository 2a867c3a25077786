package io.khabar.train.topic;

import io.khabar.enrich.story.topic.LexiconPoints;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which topics are taught, by which sections or, where there is none, by the lexicon; and what a text says of each topic. */
final class Curriculum {

    static final String POLITICS = "medtop:11000000";

    /** What each section of the data teaches. */
    static final Map<String, String> SECTIONS = Map.of(
            "Culture", "medtop:01000000",
            "Finance", "medtop:04000000",
            "Medical", "medtop:07000000",
            "Beauty", "medtop:10000000",
            "Gaming", "medtop:10000000",
            "Politics", POLITICS,
            "Religion", "medtop:12000000",
            "Tech", "medtop:13000000",
            "Sports", "medtop:15000000");

    /**
     * How much of a daily paper is about each topic, about: the data have equal shares of all sections, and papers have not. An
     * assumption, not a measure.
     */
    static final Map<String, Double> COMMON = Map.of(
            "medtop:01000000",
            0.10,
            "medtop:04000000",
            0.18,
            "medtop:07000000",
            0.05,
            "medtop:10000000",
            0.05,
            POLITICS,
            0.30,
            "medtop:12000000",
            0.02,
            "medtop:13000000",
            0.05,
            "medtop:15000000",
            0.20);

    /** Topics that sections teach. */
    static final List<String> TAUGHT =
            SECTIONS.values().stream().distinct().sorted().toList();

    /** What papers print beside politics. */
    static final List<String> INCIDENTS = List.of("medtop:02000000", "medtop:03000000", "medtop:16000000");

    /** All topics of the model: those of the sections, then those of the lexicon. */
    static final List<String> TOPICS = Stream.of(TAUGHT, INCIDENTS, List.of("medtop:05000000"))
            .flatMap(List::stream)
            .toList();

    static final byte NO = 0;
    static final byte YES = 1;

    /** The text says nothing about the topic. */
    static final byte UNSURE = -1;

    /** Points of one strong term in the body. */
    private static final double ONE_TERM = 3;

    /** Points from which on the lexicon teaches. */
    private static final double LOUD = 8;

    private static final double MUCH_LOUDER = 1.5;

    private Curriculum() {}

    /** The place of the topic that a section teaches, among {@link #TOPICS}; -1 when it teaches none. */
    static int place(String section) {
        String topic = SECTIONS.get(section);
        return topic == null ? -1 : TOPICS.indexOf(topic);
    }

    /** What a text teaches about each topic: {@link #YES}, {@link #NO} or {@link #UNSURE}. */
    static byte[] labels(String section, LexiconPoints lexicon) {
        var labels = new byte[TOPICS.size()];
        String own = SECTIONS.getOrDefault(section, "");
        for (int place = 0; place < labels.length; place++) {
            String topic = TOPICS.get(place);
            if (place >= TAUGHT.size()) {
                labels[place] = ofLexicon(topic, lexicon);
            } else if (topic.equals(own)) {
                labels[place] = ofOwnSection(topic, lexicon);
            } else {
                labels[place] = lexicon.isLoud(topic) ? UNSURE : NO;
            }
        }
        return labels;
    }

    private static byte ofLexicon(String topic, LexiconPoints lexicon) {
        if (lexicon.isLoud(topic) && lexicon.points(topic) >= LOUD) {
            return YES;
        }
        return lexicon.points(topic) < ONE_TERM ? NO : UNSURE;
    }

    /** A section's text without a word of its topic teaches nothing, and neither does a war in the section of politics. */
    private static byte ofOwnSection(String topic, LexiconPoints lexicon) {
        double points = lexicon.points(topic);
        if (topic.equals(POLITICS)) {
            double incident =
                    INCIDENTS.stream().mapToDouble(lexicon::points).max().orElse(0);
            if (incident >= ONE_TERM && incident >= MUCH_LOUDER * points) {
                return points < ONE_TERM ? NO : UNSURE;
            }
        }
        return points < ONE_TERM && !topic.equals("medtop:10000000") ? UNSURE : YES;
    }
}
