package io.khabar.enrich.story.topic;

/**
 * A word or phrase that speaks for a topic.
 *
 * @param topic which
 * @param phrase as the lexicon has it
 * @param strong true when two of its kind are enough; a weak one only adds to others
 */
record Term(MediaTopic topic, String phrase, boolean strong) {}
