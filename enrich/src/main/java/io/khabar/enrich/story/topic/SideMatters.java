package io.khabar.enrich.story.topic;

import java.util.List;

/**
 * Leaves out what a story only touches: news says at its top (headline, keywords, section, lead) what it is about, and further
 * down whom else it has asked. A topic that another given one is louder than must be heard there.
 */
final class SideMatters {

    /** From this part of the louder topic's points on, a topic is as loud. */
    private static final double AS_LOUD = 0.8;

    /** The same for politics where the lead has words for it that say little. */
    private static final double HALF_AS_LOUD = 0.5;

    /** The same for politics where the top has a strong word of it: ministers are asked about everything. */
    private static final double NOT_MUCH_SOFTER = 0.3;

    private SideMatters() {}

    static List<Verdict> without(ReadStory story, List<Verdict> verdicts) {
        double loudest = verdicts.stream()
                .mapToDouble(verdict -> story.score().points(verdict.topic()))
                .max()
                .orElse(0);
        return verdicts.stream()
                .filter(verdict -> isMain(story, verdict, loudest) && !isDrownedOut(story, verdict, verdicts))
                .toList();
    }

    private static boolean isMain(ReadStory story, Verdict verdict, double loudest) {
        Tally tally = story.score().of(verdict.topic());
        double share = loudest == 0 ? 1 : tally.points() / loudest;
        if (share >= 1) {
            return true;
        }
        return verdict.topic() == MediaTopic.POLITICS
                ? isBesideWar(story, loudest) || isPolitics(tally, share)
                : tally.isAtTop() || share >= AS_LOUD;
    }

    /** Papers print a war as politics, and {@link ModelJudge} says how much of it is enough. */
    private static boolean isBesideWar(ReadStory story, double loudest) {
        return story.score().points(MediaTopic.CONFLICT) >= loudest;
    }

    private static boolean isPolitics(Tally tally, double share) {
        return (tally.isStrongAtTop() && share >= NOT_MUCH_SOFTER) || (tally.isPlainAtTop() && share >= HALF_AS_LOUD);
    }

    /** True for politics, however loud, that only lexicons hear, and only below a top that speaks of another given topic. */
    private static boolean isDrownedOut(ReadStory story, Verdict verdict, List<Verdict> given) {
        return verdict.topic() == MediaTopic.POLITICS
                && verdict.creator().equals(Verdict.RULE)
                && !story.score().of(verdict.topic()).isPlainAtTop()
                && given.stream()
                        .anyMatch(other -> story.score().of(other.topic()).isStrongAtTop());
    }
}
