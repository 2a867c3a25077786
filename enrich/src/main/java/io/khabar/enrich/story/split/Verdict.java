package io.khabar.enrich.story.split;

import java.util.List;

/**
 * What a place was taken for.
 *
 * @param candidate the place
 * @param chance that another story begins there, 0 to 1
 * @param evidence the reasons, those for another story with a plus
 */
record Verdict(Candidate candidate, double chance, List<String> evidence) {

    private static final double SURE = 0.7;
    private static final double SURE_WITHOUT_MARKER = 0.8;
    private static final double UNSURE = 0.35;

    Verdict {
        evidence = List.copyOf(evidence);
    }

    boolean isStory() {
        return chance >= (candidate.marker() == null ? SURE_WITHOUT_MARKER : SURE);
    }

    boolean isDoubtful() {
        return !isStory() && chance >= UNSURE;
    }

    /** How sure the decision is, whichever way it went. */
    double sureness() {
        double sure = isStory() ? chance : 1 - chance;
        return Math.round(sure * 100) / 100.0;
    }
}
