package io.khabar.train.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * F1 of answers by topic, over those that count as answered.
 *
 * @param f1 for each topic; NaN for one that no answered text is about
 * @param coverage answered texts as a part of all
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record TopicScore(double[] f1, double coverage) {

    /**
     * Scores the surest answers.
     *
     * @param part of all texts that is answered at most; texts without an answer are never among them
     */
    static TopicScore of(List<Answer> answers, double part) {
        var surest = new ArrayList<>(answers);
        surest.sort(Comparator.comparingDouble((Answer answer) -> -answer.sureness()));
        List<Answer> answered = surest.stream()
                .filter(answer -> answer.given() >= 0)
                .limit(Math.round(part * answers.size()))
                .toList();
        var f1 = new double[Curriculum.TAUGHT.size()];
        for (int topic = 0; topic < f1.length; topic++) {
            f1[topic] = f1(answered, topic);
        }
        return new TopicScore(f1, (double) answered.size() / answers.size());
    }

    /** The mean over the topics that occur. */
    double macro() {
        double sum = 0;
        int count = 0;
        for (double topic : f1) {
            sum += Double.isNaN(topic) ? 0 : topic;
            count += Double.isNaN(topic) ? 0 : 1;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double f1(List<Answer> answers, int topic) {
        int right = 0;
        int given = 0;
        int due = 0;
        for (Answer answer : answers) {
            given += answer.given() == topic ? 1 : 0;
            due += answer.right() == topic ? 1 : 0;
            right += answer.given() == topic && answer.right() == topic ? 1 : 0;
        }
        return due == 0 ? Double.NaN : 2.0 * right / (given + due);
    }
}
