package io.khabar.enrich.story.split;

import java.util.ArrayList;
import java.util.List;

/** Adds up the clues at a place. */
final class StoryJudge {

    private static final double BIAS = -1.0;
    private static final double UNTOLD = 0.2;

    private StoryJudge() {}

    /** The verdict on a place where another story may begin. */
    static Verdict judge(Candidate candidate) {
        List<String> evidence = new ArrayList<>();
        double sum = BIAS;
        for (Clue clue : Clues.ALL) {
            Evidence found = clue.weigh(candidate);
            sum += found.weight();
            if (Math.abs(found.weight()) > UNTOLD) {
                evidence.add((found.weight() > 0 ? "+ " : "- ") + found.what());
            }
        }
        return new Verdict(candidate, 1 / (1 + Math.exp(-sum)), evidence);
    }
}
