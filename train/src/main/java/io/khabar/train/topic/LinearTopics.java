package io.khabar.train.topic;

import io.khabar.enrich.story.topic.TopicFeatures;

/**
 * Weights of a linear model.
 *
 * @param weights for each topic and bucket
 * @param bias for each topic
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record LinearTopics(float[][] weights, float[] bias) {

    private static final int STEPS = 127;

    static LinearTopics zero(int topics) {
        return new LinearTopics(new float[topics][TopicFeatures.BUCKETS], new float[topics]);
    }

    double score(int topic, Lesson lesson, float[] values) {
        double score = bias[topic];
        float[] row = weights[topic];
        for (int i = 0; i < values.length; i++) {
            score += row[lesson.features().bucket(i)] * values[i];
        }
        return score;
    }

    double[] scores(Lesson lesson, float[] values) {
        var scores = new double[bias.length];
        for (int topic = 0; topic < scores.length; topic++) {
            scores[topic] = score(topic, lesson, values);
        }
        return scores;
    }

    /** What one step of a topic's weights is worth, for each topic. */
    float[] steps() {
        var steps = new float[bias.length];
        for (int topic = 0; topic < steps.length; topic++) {
            for (float weight : weights[topic]) {
                steps[topic] = Math.max(steps[topic], Math.abs(weight) / STEPS);
            }
        }
        return steps;
    }

    /** For each bucket the weights of all topics, in steps. */
    byte[] quantised(float[] steps) {
        var bytes = new byte[steps.length * TopicFeatures.BUCKETS];
        for (int topic = 0; topic < steps.length; topic++) {
            for (int bucket = 0; bucket < TopicFeatures.BUCKETS; bucket++) {
                bytes[bucket * steps.length + topic] = (byte) Math.round(weights[topic][bucket] / steps[topic]);
            }
        }
        return bytes;
    }
}
