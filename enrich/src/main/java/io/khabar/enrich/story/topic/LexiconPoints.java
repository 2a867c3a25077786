package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.StoryText;
import java.util.Arrays;
import java.util.List;

/** What the lexicons say of a text for each topic of the top level, as numbers that a model can learn with. */
public final class LexiconPoints {

    private static final double LEAST_MOST = 3;

    private final Score score;
    private final double most;

    LexiconPoints(Score score) {
        this.score = score;
        this.most = score.most();
    }

    /** Those of a story. */
    public static LexiconPoints of(StoryText story) {
        return new LexiconPoints(ReadStory.of(story, TopicWords.bundled()).score());
    }

    /** The ids of the top level. */
    public static List<String> topics() {
        return Arrays.stream(MediaTopic.values()).map(MediaTopic::id).toList();
    }

    /** The points of a topic; 3 is one strong term in the body. */
    public double points(String topic) {
        return score.points(topic(topic));
    }

    /** The points of a topic as a part of the loudest topic's, 0 to 1. */
    public double share(String topic) {
        return score.points(topic(topic)) / Math.max(most, LEAST_MOST);
    }

    /** True when the lexicons alone would give the story this topic, however long it is. */
    public boolean isLoud(String topic) {
        return score.of(topic(topic)).isEnough() && score.points(topic(topic)) >= LexiconRules.LEAST_SHARE * most;
    }

    private static MediaTopic topic(String id) {
        return MediaTopic.of(id).orElseThrow(() -> new IllegalArgumentException(id + " is no topic of the top level"));
    }
}
