package io.khabar.train.topic;

import io.khabar.enrich.story.topic.TopicModelParts;
import java.util.Arrays;
import java.util.List;

/**
 * Makes probabilities of the model's score and the lexicon's points, learned from texts of groups and of sections that the
 * model had not seen. A topic that the lexicon taught is calibrated by the score alone.
 */
final class Calibration {

    private static final int NUMBERS = TopicModelParts.CALIBRATION;
    private static final int ROUNDS = 200;
    private static final double RATE = 0.5;

    private Calibration() {}

    /** The numbers of each topic, one after the other. */
    static float[] of(List<Unseen> texts) {
        var all = new float[Curriculum.TOPICS.size() * NUMBERS];
        for (int topic = 0; topic < Curriculum.TOPICS.size(); topic++) {
            double[] numbers = of(texts, topic);
            for (int i = 0; i < NUMBERS; i++) {
                all[topic * NUMBERS + i] = (float) numbers[i];
            }
        }
        return all;
    }

    static double probability(float[] calibration, int topic, double score, Lesson lesson) {
        double sum = 0;
        double[] inputs = inputs(topic, score, lesson);
        for (int i = 0; i < NUMBERS; i++) {
            sum += calibration[topic * NUMBERS + i] * inputs[i];
        }
        return TopicLearner.probability(sum);
    }

    private static double[] of(List<Unseen> texts, int topic) {
        List<Unseen> sure = texts.stream()
                .filter(text -> label(text, topic) != Curriculum.UNSURE)
                .toList();
        var inputs = new double[sure.size()][];
        var labels = new byte[sure.size()];
        for (int i = 0; i < labels.length; i++) {
            inputs[i] = inputs(topic, sure.get(i).scores()[topic], sure.get(i).lesson());
            labels[i] = label(sure.get(i), topic);
        }
        var numbers = new double[NUMBERS];
        for (int round = 0; round < ROUNDS; round++) {
            step(inputs, labels, numbers);
        }
        numbers[0] += commonness(topic, labels);
        return numbers;
    }

    /** What to add to the log-odds so that they are those of a daily paper, and not of data with equal shares of all sections. */
    private static double commonness(int topic, byte[] labels) {
        Double common = Curriculum.COMMON.get(Curriculum.TOPICS.get(topic));
        if (common == null) {
            return 0;
        }
        double yes = 0;
        for (byte label : labels) {
            yes += label;
        }
        return odds(common) - odds(yes / labels.length);
    }

    private static double odds(double share) {
        return StrictMath.log(share / (1 - share));
    }

    /** One step down the diagonal of Newton's method. */
    private static void step(double[][] inputs, byte[] labels, double[] numbers) {
        var slopes = new double[NUMBERS];
        var bends = new double[NUMBERS];
        Arrays.fill(bends, 1);
        for (int text = 0; text < labels.length; text++) {
            double[] input = inputs[text];
            double sum = 0;
            for (int i = 0; i < NUMBERS; i++) {
                sum += numbers[i] * input[i];
            }
            double probability = TopicLearner.probability(sum);
            for (int i = 0; i < NUMBERS; i++) {
                slopes[i] += (probability - labels[text]) * input[i];
                bends[i] += probability * (1 - probability) * input[i] * input[i];
            }
        }
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] -= RATE * slopes[i] / bends[i];
        }
    }

    /**
     * A text counts for its own section's topic even without a word of it, unless the model never saw the section; others'
     * texts that speak of the topic do not count.
     */
    private static byte label(Unseen text, int topic) {
        if (text.lesson().place() == topic) {
            return text.group() == Groups.SECTION ? Curriculum.UNSURE : Curriculum.YES;
        }
        return text.lesson().labels()[topic];
    }

    private static double[] inputs(int topic, double score, Lesson lesson) {
        return topic < Curriculum.TAUGHT.size()
                ? new double[] {1, score, StrictMath.log1p(lesson.points()[topic]), lesson.shares()[topic]}
                : new double[] {1, score, 0, 0};
    }
}
