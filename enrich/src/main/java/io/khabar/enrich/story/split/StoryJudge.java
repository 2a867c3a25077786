package io.khabar.enrich.story.split;

import java.util.ArrayList;
import java.util.List;

/** Adds up the clues at a place. */
final class StoryJudge {

    private static final double BIAS = -1.0;
    private static final double UNTOLD = 0.2;
    private static final double DOUBT = 0.3;

    private StoryJudge() {}

    /** The verdict on a place where another story may begin. */
    static Verdict judge(Candidate candidate) {
        List<String> evidence = new ArrayList<>();
        double sum = BIAS;
        for (Clue clue : Clues.ALL) {
            double found = clue.weigh(candidate);
            sum += found;
            if (Math.abs(found) > UNTOLD) {
                evidence.add(clue.says(found));
            }
        }
        if (sum > DOUBT && SummaryBehindTitle.isDoubtful(candidate)) {
            sum = DOUBT;
            evidence.add("- the paragraphs behind the first are back at the main story");
        }
        return new Verdict(candidate, 1 / (1 + Math.exp(-sum)), evidence);
    }
}
