package io.khabar.enrich.story.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A linear model of several topics, each by itself. Immutable; the same story always gets the same numbers, to the last bit. */
public final class TopicModel {

    private static final int MOST_WORDS = 5;

    private final TopicModelParts parts;
    private final String version;
    private final int count;

    TopicModel(TopicModelParts parts, String version) {
        this.parts = parts;
        this.version = version;
        this.count = parts.topics().size();
    }

    /** Changes with each byte of the file. */
    public String version() {
        return version;
    }

    /** The ids of its topics. */
    public List<String> topics() {
        return parts.topics();
    }

    /** The score of each topic; 0 is undecided. */
    public double[] scores(TopicFeatures features) {
        float[] values = features.weighed(parts.rarity(), parts.rarityStep());
        var scores = new double[count];
        for (int i = 0; i < values.length; i++) {
            int row = features.bucket(i) * count;
            for (int topic = 0; topic < count; topic++) {
                scores[topic] += values[i] * parts.weights()[row + topic];
            }
        }
        for (int topic = 0; topic < count; topic++) {
            scores[topic] = scores[topic] * parts.weightSteps()[topic] + parts.bias()[topic];
        }
        return scores;
    }

    /**
     * How probable a topic is.
     *
     * @param topic its place among the topics
     * @param score the model's
     * @param points the lexicon's
     * @param share of the lexicon's points
     */
    public double probability(int topic, double score, double points, double share) {
        int at = topic * TopicModelParts.CALIBRATION;
        float[] weights = parts.calibration();
        double sum = weights[at]
                + weights[at + 1] * score
                + weights[at + 2] * StrictMath.log1p(points)
                + weights[at + 3] * share;
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** True when the topic has no section of its own to learn from, so that the lexicon was its teacher. */
    boolean isTaughtByLexicon(int topic) {
        int at = topic * TopicModelParts.CALIBRATION;
        return parts.calibration()[at + 2] == 0 && parts.calibration()[at + 3] == 0;
    }

    /** The words that spoke most for a topic, the loudest first. */
    List<String> words(int topic, TopicFeatures features) {
        float[] values = features.weighed(parts.rarity(), parts.rarityStep());
        List<Integer> speaking = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (part(topic, features, values, i) > 0) {
                speaking.add(i);
            }
        }
        speaking.sort(Comparator.comparingDouble((Integer i) -> -part(topic, features, values, i))
                .thenComparing(Comparator.naturalOrder()));
        return speaking.stream().limit(MOST_WORDS).map(features::word).toList();
    }

    private float part(int topic, TopicFeatures features, float[] values, int index) {
        return values[index] * parts.weights()[features.bucket(index) * count + topic];
    }
}
