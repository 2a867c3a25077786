package io.khabar.enrich.story.topic;

import java.util.List;

/**
 * Leaves out what a story only touches: news says at its top (headline, keywords, section, lead) what it is about, and further
 * down whom else it has asked. A topic that another given one is louder than must be heard there plainly.
 */
final class SideMatters {

    /** A topic with less than this part of the loudest given topic's points is a side matter, wherever it is heard. */
    private static final double LEAST_SHARE = 0.3;

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
        return tally.points() >= loudest
                || (tally.isStrongAtTop() && tally.points() >= LEAST_SHARE * loudest)
                || isPoliticsOfWar(story, verdict, loudest);
    }

    /** Papers print a war as politics, and {@link ModelJudge} says how much of it is enough. */
    private static boolean isPoliticsOfWar(ReadStory story, Verdict verdict, double loudest) {
        return verdict.topic() == MediaTopic.POLITICS && story.score().points(MediaTopic.CONFLICT) >= loudest;
    }

    /**
     * True for politics, however loud, that only lexicons hear, and only below a top that speaks of another given topic: ministers
     * are asked about everything.
     */
    private static boolean isDrownedOut(ReadStory story, Verdict verdict, List<Verdict> given) {
        return verdict.topic() == MediaTopic.POLITICS
                && verdict.creator().equals(Verdict.RULE)
                && !story.score().of(verdict.topic()).isPlainAtTop()
                && given.stream()
                        .anyMatch(other -> story.score().of(other.topic()).isStrongAtTop());
    }
}
