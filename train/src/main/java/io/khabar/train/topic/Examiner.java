package io.khabar.train.topic;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.TopicKey;
import io.khabar.enrich.story.topic.HybridClassifier;
import java.util.Collection;
import java.util.List;

/** Asks a calibrated model, or the whole classifier, what texts are about. */
final class Examiner {

    private Examiner() {}

    /** The most probable of the topics that sections teach. */
    static Answer answer(Lesson lesson, double[] scores, float[] calibration, Collection<Integer> allowed) {
        int best = -1;
        double most = -1;
        for (int topic : allowed) {
            double probability = Calibration.probability(calibration, topic, scores[topic], lesson);
            if (probability > most) {
                most = probability;
                best = topic;
            }
        }
        return new Answer(lesson.place(), best, most);
    }

    /** What the classifier says, lexicons and all: the most relevant of the allowed topics; none when it gives none of them. */
    static Answer answer(SectionText text, HybridClassifier classifier, Collection<Integer> allowed) {
        for (TopicKey key : classifier.classify(new StoryText(null, text.text(), "ar", List.of()))) {
            int topic = Curriculum.TOPICS.indexOf(key.id());
            if (allowed.contains(topic)) {
                return new Answer(Curriculum.place(text.section()), topic, key.relevance());
            }
        }
        return new Answer(Curriculum.place(text.section()), -1, 0);
    }

    /** The part of texts, of sections that the model never saw, which it holds to be about another section's topic. */
    static double wronglySure(List<Unseen> texts, float[] calibration) {
        long wrong = texts.stream()
                .filter(text -> isWronglySure(text.lesson(), text.scores(), calibration))
                .count();
        return (double) wrong / texts.size();
    }

    private static boolean isWronglySure(Lesson lesson, double[] scores, float[] calibration) {
        for (int topic = 0; topic < Curriculum.TAUGHT.size(); topic++) {
            boolean other = lesson.labels()[topic] == Curriculum.NO && topic != lesson.place();
            if (other && Calibration.probability(calibration, topic, scores[topic], lesson) >= 0.5) {
                return true;
            }
        }
        return false;
    }
}
