package io.khabar.train;

import io.khabar.enrich.story.tag.Lexicon;
import io.khabar.enrich.story.tag.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Learns the weights of a linear-chain CRF by AdaGrad with an L1 norm, one sentence at a time. */
final class CrfLearner {

    private static final int T = Tag.COUNT;
    private static final double START = 0.1;
    private static final float NEGLIGIBLE = 1e-3f;

    private final List<Example> examples;
    private final Lexicon lexicon;
    private final Learning learning;
    private final int rounds;
    private final Random random;
    private final float[] weights;
    private final float[] rates;
    private final float[] squares;
    private final int[] touched;
    private final float[] vectorWeights;
    private final float[] vectorSquares;
    private final TransitionLearner transitions;
    private final float[] gradient = new float[T];
    private float[] scores = new float[0];
    private float[] marginals = new float[0];
    private boolean[] forgotten = new boolean[0];
    private boolean withStory;
    private int step;

    CrfLearner(int features, List<Example> examples, Lexicon lexicon, Learning learning, int rounds, int voice) {
        this.rounds = rounds;
        this.examples = examples;
        this.lexicon = lexicon;
        this.learning = learning;
        this.random = new Random(learning.seed() + voice);
        transitions = new TransitionLearner(learning.rate());
        weights = new float[features * T];
        rates = new float[features * T];
        squares = new float[features * T];
        touched = new int[features];
        Arrays.fill(rates, (float) (learning.rate() / StrictMath.sqrt(START)));
        vectorWeights = new float[3 * lexicon.dimensions() * T];
        vectorSquares = new float[vectorWeights.length];
    }

    /** Goes over the examples as often as it should. */
    LearnedWeights learn() {
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        for (int round = 0; round < rounds; round++) {
            shuffle(order);
            for (int number : order) {
                learn(examples.get(number));
            }
        }
        for (int feature = 0; feature < touched.length; feature++) {
            shrink(feature);
        }
        return new LearnedWeights(weights, vectorWeights, transitions.transitions());
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private void learn(Example example) {
        step++;
        reserve(example.length());
        withStory = random.nextDouble() >= learning.forgetStory();
        for (int i = 0; i < example.length(); i++) {
            forgotten[i] = random.nextDouble() < learning.forgetWords();
            score(example, i);
        }
        transitions.lattice().marginals(scores, example.joints(), example.length(), marginals);
        transitions.learn(example);
        for (int i = 0; i < example.length(); i++) {
            learn(example, i);
        }
    }

    private void score(Example example, int token) {
        int at = token * T;
        Arrays.fill(scores, at, at + T, 0);
        int end = end(example, token);
        int[] features = example.features()[token];
        for (int i = begin(example, token); i < end; i++) {
            shrink(features[i]);
            int row = features[i] * T;
            for (int tag = 0; tag < T; tag++) {
                scores[at + tag] += weights[row + tag];
            }
        }
        for (int place = 0; place < 3; place++) {
            int word = example.words()[token + place];
            if (lexicon.dimensions() > 0 && word >= 0 && lexicon.clusters()[word] >= 0) {
                scoreVector(word, place, at);
            }
        }
    }

    private int begin(Example example, int token) {
        return forgotten[token] ? example.lexical()[token] : 0;
    }

    private int end(Example example, int token) {
        return withStory ? example.features()[token].length : example.story()[token];
    }

    private void scoreVector(int word, int place, int at) {
        int size = lexicon.dimensions();
        for (int d = 0; d < size; d++) {
            float value = lexicon.vectors()[word * size + d] / 32f;
            int row = (place * size + d) * T;
            for (int tag = 0; tag < T; tag++) {
                scores[at + tag] += value * vectorWeights[row + tag];
            }
        }
    }

    /** Makes up for the examples since the feature was last seen. */
    private void shrink(int feature) {
        int missed = step - touched[feature];
        if (missed == 0) {
            return;
        }
        touched[feature] = step;
        float by = (float) (missed * learning.sparsity());
        for (int at = feature * T; at < feature * T + T; at++) {
            float weight = weights[at];
            if (weight != 0) {
                float less = by * rates[at];
                weights[at] = weight > less ? weight - less : weight < -less ? weight + less : 0;
            }
        }
    }

    private void learn(Example example, int token) {
        float most = 0;
        for (int tag = 0; tag < T; tag++) {
            gradient[tag] = (example.tags()[token] == tag ? 1 : 0) - marginals[token * T + tag];
            gradient[tag] = Math.abs(gradient[tag]) < NEGLIGIBLE ? 0 : gradient[tag];
            most = Math.max(most, Math.abs(gradient[tag]));
        }
        if (most == 0) {
            return;
        }
        int end = end(example, token);
        int[] features = example.features()[token];
        for (int i = begin(example, token); i < end; i++) {
            learn(features[i] * T);
        }
        for (int place = 0; place < 3; place++) {
            int word = example.words()[token + place];
            if (lexicon.dimensions() > 0 && word >= 0 && lexicon.clusters()[word] >= 0) {
                learnVector(word, place);
            }
        }
    }

    private void learn(int row) {
        for (int tag = 0; tag < T; tag++) {
            float g = gradient[tag];
            if (g != 0) {
                int w = row + tag;
                squares[w] += g * g;
                rates[w] = (float) (learning.rate() / Math.sqrt(START + squares[w]));
                weights[w] += rates[w] * g;
            }
        }
    }

    private void learnVector(int word, int place) {
        int size = lexicon.dimensions();
        for (int d = 0; d < size; d++) {
            float value = lexicon.vectors()[word * size + d] / 32f;
            int row = (place * size + d) * T;
            for (int tag = 0; tag < T; tag++) {
                float g = gradient[tag] * value;
                if (g != 0) {
                    vectorSquares[row + tag] += g * g;
                    vectorWeights[row + tag] +=
                            (float) (learning.rate() * 0.5 / Math.sqrt(1 + vectorSquares[row + tag])) * g;
                }
            }
        }
    }

    private void reserve(int length) {
        if (forgotten.length < length) {
            forgotten = new boolean[length];
            scores = new float[length * T];
            marginals = new float[length * T];
        }
    }
}
