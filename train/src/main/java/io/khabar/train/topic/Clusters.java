package io.khabar.train.topic;

import io.khabar.enrich.story.topic.TopicFeatures;
import java.util.List;
import java.util.Random;

/**
 * Cuts texts into groups of like words (spherical k-means, seeded). A group that was not trained on is as near to another
 * source as texts of one source come.
 */
final class Clusters {

    private static final int ROUNDS = 12;

    private final List<Lesson> lessons;
    private final Rarity rarity;
    private final int[] groups;
    private float[][] centres;

    private Clusters(List<Lesson> lessons, Rarity rarity, int count, long seed) {
        this.lessons = lessons;
        this.rarity = rarity;
        this.groups = new int[lessons.size()];
        this.centres = new float[count][TopicFeatures.BUCKETS];
        var random = new Random(seed);
        for (float[] centre : centres) {
            add(centre, lessons.get(random.nextInt(lessons.size())));
        }
    }

    /** The number of each text's group. */
    static int[] of(List<Lesson> lessons, Rarity rarity, int count, long seed) {
        var clusters = new Clusters(lessons, rarity, count, seed);
        for (int round = 0; round < ROUNDS; round++) {
            clusters.assign();
            clusters.move();
        }
        return clusters.groups;
    }

    private void assign() {
        for (int i = 0; i < groups.length; i++) {
            Lesson lesson = lessons.get(i);
            float[] values = rarity.weighed(lesson);
            double most = -1;
            for (int group = 0; group < centres.length; group++) {
                double nearness = 0;
                for (int j = 0; j < values.length; j++) {
                    nearness += centres[group][lesson.features().bucket(j)] * values[j];
                }
                if (nearness > most) {
                    most = nearness;
                    groups[i] = group;
                }
            }
        }
    }

    private void move() {
        centres = new float[centres.length][TopicFeatures.BUCKETS];
        for (int i = 0; i < groups.length; i++) {
            add(centres[groups[i]], lessons.get(i));
        }
        for (float[] centre : centres) {
            double squares = 0;
            for (float part : centre) {
                squares += (double) part * part;
            }
            float length = (float) Math.max(1e-9, Math.sqrt(squares));
            for (int bucket = 0; bucket < centre.length; bucket++) {
                centre[bucket] /= length;
            }
        }
    }

    private void add(float[] centre, Lesson lesson) {
        float[] values = rarity.weighed(lesson);
        for (int i = 0; i < values.length; i++) {
            centre[lesson.features().bucket(i)] += values[i];
        }
    }
}
