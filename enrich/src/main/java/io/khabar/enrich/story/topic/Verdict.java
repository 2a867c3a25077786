package io.khabar.enrich.story.topic;

import java.util.List;

/**
 * A topic of the top level that a story is held to be about.
 *
 * @param topic which
 * @param relevance 0 to 1
 * @param creator who says so
 * @param evidence the words that decided, the strongest first
 */
record Verdict(MediaTopic topic, double relevance, String creator, List<String> evidence) {

    /** What lexicon and sections alone say. */
    static final String RULE = "rule:lexicon-4";

    static Verdict ofRules(ReadStory story, MediaTopic topic) {
        return new Verdict(
                topic,
                LexiconRules.relevance(story, topic),
                RULE,
                story.score().of(topic).evidence());
    }

    Verdict withRelevance(double other) {
        return new Verdict(topic, other, creator, evidence);
    }
}
