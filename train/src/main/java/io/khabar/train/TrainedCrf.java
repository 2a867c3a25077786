package io.khabar.train;

import io.khabar.enrich.story.tag.Lexicon;
import io.khabar.enrich.story.tag.ModelParts;
import io.khabar.enrich.story.tag.NameKeys;
import io.khabar.enrich.story.tag.Tag;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * The weights that were learned.
 *
 * @param hashes features with a weight that is not about 0
 * @param weights {@link Tag#COUNT} for each
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for arithmetic; never compared or changed
record TrainedCrf(int[] hashes, float[] weights, float[] vectorWeights, float[] transitions) {

    private static final float LEAST = 0.004f;

    static TrainedCrf of(int[] features, LearnedWeights learned) {
        int kept = 0;
        var hashes = new int[features.length];
        var weights = new float[learned.features().length];
        for (int feature = 0; feature < hashes.length; feature++) {
            if (isUsed(learned.features(), feature)) {
                System.arraycopy(learned.features(), feature * Tag.COUNT, weights, kept * Tag.COUNT, Tag.COUNT);
                hashes[kept++] = features[feature];
            }
        }
        return new TrainedCrf(
                Arrays.copyOf(hashes, kept),
                Arrays.copyOf(weights, kept * Tag.COUNT),
                learned.vectors(),
                learned.transitions());
    }

    private static boolean isUsed(float[] weights, int feature) {
        for (int at = feature * Tag.COUNT; at < (feature + 1) * Tag.COUNT; at++) {
            if (Math.abs(weights[at]) >= LEAST) {
                return true;
            }
        }
        return false;
    }

    /** As the file holds it. */
    ModelParts parts(Lexicon lexicon, NameKeys names, float outside) {
        var order = new TreeMap<Integer, Integer>();
        for (int i = 0; i < hashes.length; i++) {
            order.put(hashes[i], i);
        }
        var rounded = new short[weights.length];
        int at = 0;
        for (int row : order.values()) {
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                rounded[at++] = rounded(weights[row * Tag.COUNT + tag]);
            }
        }
        return new ModelParts(
                lexicon,
                names,
                order.keySet().stream().mapToInt(hash -> hash).toArray(),
                rounded,
                vectorWeights,
                transitions,
                outside);
    }

    private static short rounded(float weight) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * ModelParts.UNIT)));
    }
}
