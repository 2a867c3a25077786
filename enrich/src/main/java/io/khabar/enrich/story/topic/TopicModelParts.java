package io.khabar.enrich.story.topic;

import java.util.List;

/**
 * What a model of topics is made of.
 *
 * @param topics the ids of its topics, in the order of all that follows
 * @param rarity for each bucket how rare it is in steps of {@code rarityStep}; 0 leaves it out
 * @param rarityStep what one step is worth
 * @param bias for each topic
 * @param weights for each bucket those of all topics, in steps of the topic's {@code weightSteps}
 * @param weightSteps for each topic
 * @param calibration for each topic four numbers: constant, and the weights of the model's score, of the logarithm of the
 *     lexicon's points plus one, and of the lexicon's share; the last two are 0 for a topic that the lexicon taught
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record TopicModelParts(
        List<String> topics,
        byte[] rarity,
        float rarityStep,
        float[] bias,
        byte[] weights,
        float[] weightSteps,
        float[] calibration) {

    /** Numbers of a topic's calibration. */
    public static final int CALIBRATION = 4;

    public TopicModelParts {
        topics = List.copyOf(topics);
    }
}
