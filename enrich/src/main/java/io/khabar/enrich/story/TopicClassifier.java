package io.khabar.enrich.story;

import java.util.List;

/** Says what a story is about. Deterministic and safe for use by many threads at once. */
public interface TopicClassifier {

    /** The topics, the most relevant first, ties by id; empty when none is sure. */
    List<TopicKey> classify(StoryText story);

    /** Version of its rules or model; the same version and text always give the same topics. */
    String version();
}
