package io.khabar.enrich.story.hash;

import io.khabar.enrich.story.text.FoldedText;

/** 64-bit simhash (Charikar 2002) over every run of three folded words. */
final class Simhash {

    private static final int RUN = 3;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Simhash() {}

    static long of(FoldedText text) {
        var votes = new int[Long.SIZE];
        int runs = Math.max(1, text.size() - RUN + 1);
        for (int first = 0; first < runs; first++) {
            vote(votes, run(text, first));
        }
        long simhash = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            simhash |= (votes[bit] > 0 ? 1L : 0L) << bit;
        }
        return text.size() == 0 ? 0 : simhash;
    }

    private static void vote(int[] votes, long hash) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            votes[bit] += (int) (hash >>> bit & 1) * 2 - 1;
        }
    }

    private static long run(FoldedText text, int first) {
        long hash = 0;
        int end = Math.min(text.size(), first + RUN);
        for (int word = first; word < end; word++) {
            for (int i = 0; i < text.length(word); i++) {
                hash = hash * 31 + text.letter(word, i);
            }
            hash = mix(hash + PRIME);
        }
        return hash;
    }

    /** The finaliser of SplitMix64: every bit of the input moves every bit of the output. */
    private static long mix(long z) {
        long x = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }
}
