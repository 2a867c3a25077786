package io.khabar.train;

import java.util.List;
import java.util.function.Function;

/**
 * What was learned.
 *
 * @param features for each feature the weights of the tags
 * @param vectors for each of three places and each dimension the weights of the tags
 * @param transitions for each tag the weights of those after it
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for arithmetic; never compared or changed
record LearnedWeights(float[] features, float[] vectors, float[] transitions) {

    /** The mean of several that learned from the same features. */
    static LearnedWeights mean(List<LearnedWeights> several) {
        return new LearnedWeights(
                mean(several, LearnedWeights::features),
                mean(several, LearnedWeights::vectors),
                mean(several, LearnedWeights::transitions));
    }

    private static float[] mean(List<LearnedWeights> several, Function<LearnedWeights, float[]> part) {
        var mean = new float[part.apply(several.get(0)).length];
        for (LearnedWeights one : several) {
            float[] weights = part.apply(one);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weights[i] / several.size();
            }
        }
        return mean;
    }
}
