package io.khabar.train.topic;

import io.khabar.enrich.story.topic.TopicFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Logistic regression, each topic by itself (AdaGrad, a small L2 norm), in a seeded order. */
final class TopicLearner {

    static final int ROUNDS = 4;
    static final double RATE = 0.5;
    static final double NORM = 1e-6;
    static final long SEED = 5;

    private static final float FIRST_SQUARE = 1e-4f;

    private final Rarity rarity;
    private final LinearTopics model = LinearTopics.zero(Curriculum.TOPICS.size());
    private final LinearTopics squares = LinearTopics.zero(Curriculum.TOPICS.size());

    private TopicLearner(Rarity rarity) {
        this.rarity = rarity;
        for (float[] row : squares.weights()) {
            Arrays.fill(row, FIRST_SQUARE);
        }
        Arrays.fill(squares.bias(), FIRST_SQUARE);
    }

    /** Learns from what the lessons are sure of. */
    static LinearTopics learn(List<Lesson> lessons, Rarity rarity) {
        var learner = new TopicLearner(rarity);
        var order = new ArrayList<>(lessons);
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(learner::learn);
        }
        return learner.model;
    }

    private void learn(Lesson lesson) {
        float[] values = rarity.weighed(lesson);
        for (int topic = 0; topic < model.bias().length; topic++) {
            byte label = lesson.labels()[topic];
            if (label != Curriculum.UNSURE) {
                step(topic, lesson, values, probability(model.score(topic, lesson, values)) - label);
            }
        }
    }

    private void step(int topic, Lesson lesson, float[] values, double error) {
        float[] row = model.weights()[topic];
        float[] sums = squares.weights()[topic];
        TopicFeatures features = lesson.features();
        for (int i = 0; i < values.length; i++) {
            int bucket = features.bucket(i);
            double slope = error * values[i] + NORM * row[bucket];
            sums[bucket] += (float) (slope * slope);
            row[bucket] -= (float) (RATE * slope / Math.sqrt(sums[bucket]));
        }
        squares.bias()[topic] += (float) (error * error);
        model.bias()[topic] -= (float) (RATE * error / Math.sqrt(squares.bias()[topic]));
    }

    static double probability(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }
}
