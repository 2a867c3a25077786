package io.khabar.enrich.story.tag;

import java.util.Arrays;

/** The sums over all ways to tag a sentence, and the best one. The work area of one thread; grows to the longest sentence. */
public final class Lattice {

    /** How many transitions there are. */
    public static final int TRANSITIONS = Joint.COUNT * Tag.COUNT * Tag.COUNT;

    private static final int T = Tag.COUNT;
    private static final int PAIRS = T * T;

    private final double[] steps = new double[TRANSITIONS];
    private final float[] transitions;
    private double[] weights = new double[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] scales = new double[0];
    private int[] rows = new int[0];
    private byte[] from = new byte[0];

    /**
     * Takes scores of one tag after another, for each {@link Joint}: {@code transitions[(joint * COUNT + before) * COUNT +
     * after]}.
     */
    public Lattice(float[] transitions) {
        this.transitions = transitions;
        refresh();
    }

    /** Reads the transitions again after they were changed. */
    public void refresh() {
        for (int i = 0; i < steps.length; i++) {
            steps[i] = mayFollow(i % PAIRS / T, i % T) ? Exp.of(transitions[i]) : 0;
        }
    }

    private static boolean mayFollow(int before, int after) {
        return Tag.of(after).mayFollow(Tag.of(before));
    }

    /**
     * Computes for each token how sure each tag is.
     *
     * @param scores {@link Tag#COUNT} numbers for each token
     * @param joints for each token its {@link Joint}
     * @param marginals probabilities of the same shape
     */
    public void marginals(float[] scores, int[] joints, int length, float[] marginals) {
        reserve(length);
        join(joints, length);
        weigh(scores, length);
        forward(length);
        backward(length);
        for (int at = 0; at < length; at++) {
            double sum = 0;
            for (int tag = 0; tag < T; tag++) {
                sum += forward[at * T + tag] * backward[at * T + tag];
            }
            for (int tag = 0; tag < T; tag++) {
                marginals[at * T + tag] = (float) (forward[at * T + tag] * backward[at * T + tag] / sum);
            }
        }
    }

    /** Probability that one tag follows another at a token; after {@link #marginals} of the same sentence. */
    public void pairs(int at, double[] pairs) {
        double sum = 0;
        for (int before = 0; before < T; before++) {
            double left = forward[(at - 1) * T + before];
            for (int tag = 0; tag < T; tag++) {
                int pair = before * T + tag;
                pairs[pair] = left * steps[rows[at] + pair] * weights[at * T + tag] * backward[at * T + tag];
                sum += pairs[pair];
            }
        }
        for (int i = 0; i < PAIRS; i++) {
            pairs[i] /= sum;
        }
    }

    private void reserve(int length) {
        if (scales.length < length) {
            weights = new double[length * T];
            forward = new double[length * T];
            backward = new double[length * T];
            scales = new double[length];
            rows = new int[length];
            from = new byte[length * T];
        }
    }

    private void join(int[] joints, int length) {
        for (int at = 0; at < length; at++) {
            rows[at] = joints[at] * PAIRS;
        }
    }

    private void weigh(float[] scores, int length) {
        for (int at = 0; at < length; at++) {
            float most = scores[at * T];
            for (int tag = 1; tag < T; tag++) {
                most = Math.max(most, scores[at * T + tag]);
            }
            for (int tag = 0; tag < T; tag++) {
                weights[at * T + tag] = Exp.of(scores[at * T + tag] - most);
            }
        }
    }

    private void forward(int length) {
        for (int tag = 0; tag < T; tag++) {
            forward[tag] = steps[tag] > 0 ? weights[tag] : 0;
        }
        scale(0);
        for (int at = 1; at < length; at++) {
            Arrays.fill(forward, at * T, at * T + T, 0);
            for (int before = 0; before < T; before++) {
                double left = forward[(at - 1) * T + before];
                for (int tag = 0; tag < T; tag++) {
                    forward[at * T + tag] += left * steps[rows[at] + before * T + tag];
                }
            }
            for (int tag = 0; tag < T; tag++) {
                forward[at * T + tag] *= weights[at * T + tag];
            }
            scale(at);
        }
    }

    private void scale(int at) {
        double sum = 0;
        for (int tag = 0; tag < T; tag++) {
            sum += forward[at * T + tag];
        }
        scales[at] = sum;
        for (int tag = 0; tag < T; tag++) {
            forward[at * T + tag] /= sum;
        }
    }

    private void backward(int length) {
        Arrays.fill(backward, (length - 1) * T, length * T, 1);
        for (int at = length - 2; at >= 0; at--) {
            for (int before = 0; before < T; before++) {
                double sum = 0;
                for (int tag = 0; tag < T; tag++) {
                    sum += steps[rows[at + 1] + before * T + tag]
                            * weights[(at + 1) * T + tag]
                            * backward[(at + 1) * T + tag];
                }
                backward[at * T + before] = sum / scales[at + 1];
            }
        }
    }

    /** Writes the best way; of equal ones that with the lower tags. */
    public void best(float[] scores, int[] joints, int length, byte[] tags) {
        reserve(length);
        join(joints, length);
        for (int tag = 0; tag < T; tag++) {
            forward[tag] = steps[tag] > 0 ? scores[tag] : Double.NEGATIVE_INFINITY;
        }
        for (int at = 1; at < length; at++) {
            for (int tag = 0; tag < T; tag++) {
                step(scores, at, tag);
            }
        }
        int tag = last(length);
        for (int at = length - 1; at >= 0; at--) {
            tags[at] = (byte) tag;
            tag = from[at * T + tag];
        }
    }

    private void step(float[] scores, int at, int tag) {
        double most = Double.NEGATIVE_INFINITY;
        for (int before = 0; before < T; before++) {
            int pair = rows[at] + before * T + tag;
            double score = forward[(at - 1) * T + before] + transitions[pair];
            if (score > most && steps[pair] > 0) {
                most = score;
                from[at * T + tag] = (byte) before;
            }
        }
        forward[at * T + tag] = most + scores[at * T + tag];
    }

    private int last(int length) {
        int best = 0;
        for (int tag = 1; tag < T; tag++) {
            if (forward[(length - 1) * T + tag] > forward[(length - 1) * T + best]) {
                best = tag;
            }
        }
        return best;
    }
}
