package io.khabar.train.topic;

import io.khabar.enrich.story.topic.TopicFeatures;
import java.util.List;

/**
 * How rare each bucket is: the logarithm of all texts over those that have it, in 255 steps.
 *
 * @param steps for each bucket; 0 for one that too few texts have
 * @param step what one step is worth
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Rarity(byte[] steps, float step) {

    private static final int FEWEST = 3;
    private static final int STEPS = 255;

    static Rarity of(List<Lesson> lessons) {
        var counts = new int[TopicFeatures.BUCKETS];
        for (Lesson lesson : lessons) {
            for (int i = 0; i < lesson.features().size(); i++) {
                counts[lesson.features().bucket(i)]++;
            }
        }
        float step = (float) (StrictMath.log(lessons.size() / (1.0 + FEWEST)) / STEPS);
        var steps = new byte[counts.length];
        for (int bucket = 0; bucket < counts.length; bucket++) {
            double rarity = StrictMath.log(lessons.size() / (1.0 + counts[bucket]));
            steps[bucket] =
                    counts[bucket] < FEWEST ? 0 : (byte) Math.max(1, Math.min(STEPS, Math.round(rarity / step)));
        }
        return new Rarity(steps, step);
    }

    float[] weighed(Lesson lesson) {
        return lesson.features().weighed(steps, step);
    }
}
