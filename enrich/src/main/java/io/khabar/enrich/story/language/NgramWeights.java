package io.khabar.enrich.story.language;

import java.util.BitSet;

/**
 * What each run of one to three characters says for each language: the weights of the model, laid out so that a text is read in
 * one pass and without garbage. Cannot be changed, so that all threads share it.
 */
final class NgramWeights {

    /** Characters of the longest run. */
    static final int LONGEST = 3;

    private static final int CHARACTER_BITS = 16;

    private final long[] runs;
    private final int[] starts;
    private final byte[] languages;
    private final float[] weights;
    private final int count;

    /**
     * @param runs an open-addressed table, its size a power of two; 0 where it is free
     * @param starts where the weights of the run in the same place begin, and in the place behind it where they end
     * @param languages which language each weight is of
     * @param count how many languages there are
     */
    NgramWeights(long[] runs, int[] starts, byte[] languages, float[] weights, int count) {
        this.runs = runs;
        this.starts = starts;
        this.languages = languages;
        this.weights = weights;
        this.count = count;
    }

    /** The sum of what the runs of a text say, each counted once, for each language: the logarithm of how likely it is, but for a constant. */
    double[] sums(String text) {
        double[] sums = new double[count];
        BitSet seen = new BitSet(runs.length);
        for (int i = 0; i < text.length(); i++) {
            long run = 0;
            for (int end = i; end < text.length() && end < i + LONGEST; end++) {
                run = (run << CHARACTER_BITS) | Character.toLowerCase(text.charAt(end));
                int place = place(runs, run);
                if (runs[place] == run && !seen.get(place)) {
                    seen.set(place);
                    add(place, sums);
                }
            }
        }
        return sums;
    }

    private void add(int place, double[] sums) {
        for (int i = starts[place]; i < starts[place + 1]; i++) {
            sums[languages[i]] += weights[i];
        }
    }

    /** A run as a number. */
    static long run(String text) {
        long run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = (run << CHARACTER_BITS) | text.charAt(i);
        }
        return run;
    }

    /** Where a run stands in a table, or the free place where it would. */
    static int place(long[] runs, long run) {
        int mask = runs.length - 1;
        int place = (int) ((run * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (runs[place] != 0 && runs[place] != run) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
