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

    private static final Clue[] CLUES = Clues.ALL.toArray(Clue[]::new);
    private static final double LEAST =
            Clues.ALL.stream().mapToDouble(Clue::least).sum();
    private static final double MOST =
            Clues.ALL.stream().mapToDouble(Clue::most).sum();

    private StoryJudge() {}

    /** The verdict on a place where another story may begin. */
    static Verdict judge(Candidate candidate) {
        double[] found = new double[CLUES.length];
        double sum = BIAS;
        for (int i = 0; i < found.length; i++) {
            found[i] = CLUES[i].isDear() ? 0 : CLUES[i].weigh(candidate);
            sum += found[i];
        }
        if (sum + LEAST < SETTLED && sum + MOST > -SETTLED) {
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
            if (CLUES[i].isDear()) {
                found[i] = CLUES[i].weigh(candidate);
                sum += found[i];
            }
        }
        return sum;
    }

    private static List<String> evidence(double[] found) {
        List<String> evidence = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (Math.abs(found[i]) > UNTOLD) {
                evidence.add(CLUES[i].says(found[i]));
            }
        }
        return evidence;
    }
}
