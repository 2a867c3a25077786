package io.khabar.enrich.story.topic;

import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that speaks for a topic.
 *
 * @param topic which of the top level
 * @param subtopic which below it; null when it speaks for the top level only
 * @param phrase as the lexicon has it
 * @param strength how much it says
 */
record Term(MediaTopic topic, @Nullable Subtopic subtopic, String phrase, Strength strength) {

    boolean strong() {
        return strength == Strength.STRONG;
    }

    /** How much a term says. */
    enum Strength {
        /** Two of its kind are enough. */
        STRONG,

        /** Only adds to others. */
        WEAK,

        /** Nothing: it takes back the shorter terms in it. */
        NONE
    }
}
