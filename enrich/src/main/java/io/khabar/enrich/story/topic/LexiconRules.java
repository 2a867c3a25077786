package io.khabar.enrich.story.topic;

/** When the lexicons alone are sure of a topic, and how relevant it is then. */
final class LexiconRules {

    /** A topic with less than this part of the loudest topic's points is a side matter. */
    static final double LEAST_SHARE = 0.5;

    /** Points at which a story of no length would be half sure. */
    private static final double HALF = 6;

    /** Characters of body that need one point more. */
    private static final double CHARACTERS_PER_POINT = 500;

    private static final double LEAST_RELEVANCE = 0.35;

    private LexiconRules() {}

    static boolean isSure(ReadStory story, MediaTopic topic) {
        Tally tally = story.score().of(topic);
        double points = tally.points();
        return points > 0
                && points >= LEAST_SHARE * story.score().mostAtTop()
                && relevance(points, story.length()) >= LEAST_RELEVANCE
                && tally.isEnough();
    }

    /** 0 to 1, the more the louder and the shorter the story. */
    static double relevance(ReadStory story, MediaTopic topic) {
        return relevance(story.score().points(topic), story.length());
    }

    private static double relevance(double points, int length) {
        return points / (points + HALF + length / CHARACTERS_PER_POINT);
    }
}
