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

    /** The weight of a text of another section that the lexicon hears the topic in; many are about both. */
    private static final double HEARD_ELSEWHERE = 0.25;

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
        List<Example> examples = texts.stream()
                .map(text -> example(text, topic))
                .filter(example -> example.weight() > 0)
                .toList();
        var numbers = new double[NUMBERS];
        for (int round = 0; round < ROUNDS; round++) {
            step(examples, numbers);
        }
        numbers[0] += commonness(topic, examples);
        return numbers;
    }

    /** What to add to the log-odds so that they are those of a daily paper, and not of data with equal shares of all sections. */
    private static double commonness(int topic, List<Example> examples) {
        Double common = Curriculum.COMMON.get(Curriculum.TOPICS.get(topic));
        if (common == null) {
            return 0;
        }
        double yes = 0;
        double all = 0;
        for (Example example : examples) {
            yes += example.weight() * example.label();
            all += example.weight();
        }
        return odds(common) - odds(yes / all);
    }

    private static double odds(double share) {
        return StrictMath.log(share / (1 - share));
    }

    /** One step down the diagonal of Newton's method. */
    private static void step(List<Example> examples, double[] numbers) {
        var slopes = new double[NUMBERS];
        var bends = new double[NUMBERS];
        Arrays.fill(bends, 1);
        for (Example example : examples) {
            double[] input = example.input();
            double sum = 0;
            for (int i = 0; i < NUMBERS; i++) {
                sum += numbers[i] * input[i];
            }
            double probability = TopicLearner.probability(sum);
            double error = example.weight() * (probability - example.label());
            double bend = example.weight() * probability * (1 - probability);
            for (int i = 0; i < NUMBERS; i++) {
                slopes[i] += error * input[i];
                bends[i] += bend * input[i] * input[i];
            }
        }
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] -= RATE * slopes[i] / bends[i];
        }
    }

    /**
     * A text counts for its own section's topic even without a word of it, unless the model never saw the section. Others'
     * texts that the lexicon hears the topic in count a little against it: were they left out, nothing would say how often
     * the lexicon is wrong.
     */
    private static Example example(Unseen text, int topic) {
        double[] input = inputs(topic, text.scores()[topic], text.lesson());
        if (text.lesson().place() == topic) {
            return new Example(input, Curriculum.YES, text.group() == Groups.SECTION ? 0 : 1);
        }
        byte label = text.lesson().labels()[topic];
        if (label == Curriculum.UNSURE) {
            return new Example(input, Curriculum.NO, topic < Curriculum.TAUGHT.size() ? HEARD_ELSEWHERE : 0);
        }
        return new Example(input, label, 1);
    }

    private static double[] inputs(int topic, double score, Lesson lesson) {
        return topic < Curriculum.TAUGHT.size()
                ? new double[] {1, score, StrictMath.log1p(lesson.points()[topic]), lesson.shares()[topic]}
                : new double[] {1, score, 0, 0};
    }

    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Example(double[] input, byte label, double weight) {}
}
