package io.khabar.enrich.story.tag;

/**
 * A model as its file holds it.
 *
 * @param names for the {@link NameTable}
 * @param hashes the features, ascending
 * @param weights {@link Tag#COUNT} numbers for each feature, in units of 1/{@link #UNIT}
 * @param vectorWeights for the tokens from one before to one after, each dimension and each tag
 * @param transitions scores of one tag after another, for each {@link Joint}
 * @param outside added to the score of {@link Tag#O}
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for arithmetic; never compared or changed
public record ModelParts(
        Lexicon lexicon,
        NameKeys names,
        int[] hashes,
        short[] weights,
        float[] vectorWeights,
        float[] transitions,
        float outside) {

    /** Steps between two whole weights. */
    public static final float UNIT = 1024;

    /** The model, ready to use. */
    public CrfModel model(String version) {
        var floats = new float[weights.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = weights[i] / UNIT;
        }
        return new CrfModel(lexicon, names.table(), hashes, floats, vectorWeights, transitions, outside, version);
    }
}
