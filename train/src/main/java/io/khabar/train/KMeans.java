package io.khabar.train;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Spherical k-means: unit vectors, nearest by inner product. Seeded; the sums run in the order of the vectors. */
final class KMeans {

    private final float[][] vectors;
    private final double[] weights;
    private final int dimensions;
    private float[][] centres;
    private final int[] nearest;

    private KMeans(float[][] vectors, double[] weights, int count, long seed) {
        this.vectors = vectors;
        this.weights = weights;
        this.dimensions = vectors[0].length;
        this.nearest = new int[vectors.length];
        this.centres = start(count, seed);
    }

    static KMeans of(float[][] vectors, double[] weights, int count, int rounds, long seed) {
        var means = new KMeans(vectors, weights, count, seed);
        for (int round = 0; round < rounds; round++) {
            means.assign();
            means.move();
        }
        means.assign();
        return means;
    }

    /** For each vector the number of its cluster. */
    int[] nearest() {
        return nearest;
    }

    float[][] centres() {
        return centres;
    }

    private float[][] start(int count, long seed) {
        var random = new Random(seed);
        var picked = new boolean[vectors.length];
        var start = new float[Math.min(count, vectors.length)][];
        int among = Math.min(vectors.length, count * 8);
        for (int c = 0; c < start.length; c++) {
            int at = random.nextInt(among);
            while (picked[at]) {
                at = (at + 1) % among;
            }
            picked[at] = true;
            start[c] = vectors[at].clone();
        }
        return start;
    }

    private void assign() {
        IntStream.range(0, vectors.length).parallel().forEach(v -> nearest[v] = nearestOf(vectors[v]));
    }

    private int nearestOf(float[] vector) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            float[] centre = centres[c];
            float a = 0;
            float b = 0;
            float e = 0;
            float f = 0;
            for (int d = 0; d + 3 < dimensions; d += 4) {
                a += vector[d] * centre[d];
                b += vector[d + 1] * centre[d + 1];
                e += vector[d + 2] * centre[d + 2];
                f += vector[d + 3] * centre[d + 3];
            }
            float likeness = (a + b) + (e + f);
            if (likeness > most) {
                most = likeness;
                best = c;
            }
        }
        return best;
    }

    private void move() {
        var sums = new double[centres.length][dimensions];
        for (int v = 0; v < vectors.length; v++) {
            double[] sum = sums[nearest[v]];
            for (int d = 0; d < dimensions; d++) {
                sum[d] += weights[v] * vectors[v][d];
            }
        }
        for (int c = 0; c < centres.length; c++) {
            if (Arrays.stream(sums[c]).anyMatch(x -> x != 0)) {
                for (int d = 0; d < dimensions; d++) {
                    centres[c][d] = (float) sums[c][d];
                }
                Columns.makeUnit(centres[c]);
            }
        }
    }
}
