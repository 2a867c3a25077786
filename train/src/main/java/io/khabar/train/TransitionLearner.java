package io.khabar.train;

import io.khabar.enrich.story.tag.Lattice;
import io.khabar.enrich.story.tag.Tag;

/**
 * Learns how one tag follows another by AdaGrad: what all words have in common, and what is different for each way in which a
 * word is joined to the one before it.
 */
final class TransitionLearner {

    private static final int T = Tag.COUNT;
    private static final int PAIRS = T * T;
    private static final float NEGLIGIBLE = 1e-3f;

    private final double rate;
    private final float[] common = new float[PAIRS];
    private final float[] commonSquares = new float[PAIRS];
    private final float[] own = new float[Lattice.TRANSITIONS];
    private final float[] ownSquares = new float[Lattice.TRANSITIONS];
    private final float[] sums = new float[Lattice.TRANSITIONS];
    private final Lattice lattice = new Lattice(sums);
    private final double[] pairs = new double[PAIRS];

    TransitionLearner(double rate) {
        this.rate = rate;
    }

    /** Uses what was learned so far. */
    Lattice lattice() {
        return lattice;
    }

    /** The scores; changed by learning. */
    float[] transitions() {
        return sums;
    }

    /** Learns from an example whose marginals the lattice has just computed. */
    void learn(Example example) {
        for (int i = 1; i < example.length(); i++) {
            lattice.pairs(i, pairs);
            int seen = example.tags()[i - 1] * T + example.tags()[i];
            int row = example.joints()[i] * PAIRS;
            for (int pair = 0; pair < PAIRS; pair++) {
                double gradient = (pair == seen ? 1 : 0) - pairs[pair];
                if (Math.abs(gradient) >= NEGLIGIBLE) {
                    learn(common, commonSquares, pair, gradient);
                    learn(own, ownSquares, row + pair, gradient);
                }
            }
        }
        for (int at = 0; at < sums.length; at++) {
            sums[at] = common[at % PAIRS] + own[at];
        }
        lattice.refresh();
    }

    private void learn(float[] weights, float[] squares, int at, double gradient) {
        squares[at] += (float) (gradient * gradient);
        weights[at] += (float) (rate * gradient / Math.sqrt(1 + squares[at]));
    }
}
