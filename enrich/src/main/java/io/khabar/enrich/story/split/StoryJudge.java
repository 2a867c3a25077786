package io.khabar.enrich.story.split;

import java.util.ArrayList;
import java.util.List;

/** Adds up the clues at a place. */
final class StoryJudge {

    private static final double BIAS = -1.0;
    private static final double UNTOLD = 0.2;
    private static final double DOUBT = 0.3;

    /** From these log-odds on a verdict is as sure as it can be told, 1.00, and nothing that a dear clue says can change it. */
    private static final double SETTLED = 5.3;

    private StoryJudge() {}

    /** The verdict on a place where another story may begin. */
    static Verdict judge(Candidate candidate) {
        double[] found = new double[Clues.ALL.size()];
        double sum = BIAS;
        double least = 0;
        double most = 0;
        for (int i = 0; i < found.length; i++) {
            Clue clue = Clues.ALL.get(i);
            found[i] = clue.isDear() ? 0 : clue.weigh(candidate);
            sum += found[i];
            least += clue.least();
            most += clue.most();
        }
        if (sum + least < SETTLED && sum + most > -SETTLED) {
            sum += weighDear(candidate, found);
        }
        List<String> evidence = evidence(found);
        if (sum > DOUBT && SummaryBehindTitle.isDoubtful(candidate)) {
            sum = DOUBT;
            evidence.add("- the paragraphs behind the first are back at the main story");
        }
        return new Verdict(candidate, 1 / (1 + Math.exp(-sum)), evidence);
    }

    private static double weighDear(Candidate candidate, double[] found) {
        double sum = 0;
        for (int i = 0; i < found.length; i++) {
            Clue clue = Clues.ALL.get(i);
            if (clue.isDear()) {
                found[i] = clue.weigh(candidate);
                sum += found[i];
            }
        }
        return sum;
    }

    private static List<String> evidence(double[] found) {
        List<String> evidence = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (Math.abs(found[i]) > UNTOLD) {
                evidence.add(Clues.ALL.get(i).says(found[i]));
            }
        }
        return evidence;
    }
}
