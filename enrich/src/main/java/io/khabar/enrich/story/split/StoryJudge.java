package io.khabar.enrich.story.split;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Adds up the clues at a place. */
final class StoryJudge {

    private static final double BIAS = -1.0;
    private static final double UNTOLD = 0.2;
    private static final double DOUBT = 0.3;

    /** So much is reached only where a head, a source or an end speaks for a story, too. */
    private static final double CERTAIN = 5.6;

    /** From these log-odds on a verdict is as sure as it can be told, 1.00, and nothing that a dear clue says can change it. */
    private static final double SETTLED = 5.3;

    private static final Clue[] CLUES = Clues.ALL.toArray(Clue[]::new);
    private static final int[] DEAR =
            IntStream.range(0, CLUES.length).filter(i -> CLUES[i].isDear()).toArray();
    private static final int[] OTHERS =
            IntStream.range(0, CLUES.length).filter(i -> !CLUES[i].isDear()).toArray();
    private static final double LEAST =
            Clues.ALL.stream().mapToDouble(Clue::least).sum();
    private static final double MOST =
            Clues.ALL.stream().mapToDouble(Clue::most).sum();

    private StoryJudge() {}

    /** The verdict on a place where another story may begin. */
    static Verdict judge(Candidate candidate) {
        double[] found = new double[CLUES.length];
        double sum = BIAS;
        for (int clue : OTHERS) {
            found[clue] = CLUES[clue].weigh(candidate);
            sum += found[clue];
        }
        if (sum + LEAST < SETTLED && sum + MOST > -SETTLED) {
            sum += weighDear(candidate, found);
        }
        boolean doubtful = sum > DOUBT && sum < CERTAIN && SummaryBehindTitle.isDoubtful(candidate);
        double chance = 1 / (1 + Math.exp(doubtful ? -DOUBT : -sum));
        return new Verdict(candidate, chance, evidence(found, doubtful));
    }

    private static double weighDear(Candidate candidate, double[] found) {
        double sum = 0;
        for (int clue : DEAR) {
            found[clue] = CLUES[clue].weigh(candidate);
            sum += found[clue];
        }
        return sum;
    }

    private static List<String> evidence(double[] found, boolean doubtful) {
        var evidence = new String[found.length + 1];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (Math.abs(found[i]) > UNTOLD) {
                evidence[count++] = CLUES[i].says(found[i]);
            }
        }
        if (doubtful) {
            evidence[count++] = "- the paragraphs behind the first are back at the main story";
        }
        return List.of(Arrays.copyOf(evidence, count));
    }
}
