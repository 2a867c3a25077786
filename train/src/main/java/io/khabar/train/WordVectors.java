package io.khabar.train;

import java.util.Random;
import java.util.stream.IntStream;

/** Short vectors for words: the largest singular directions of {@link Contexts}, found by random projection. */
final class WordVectors {

    private static final int SPARE = 16;
    private static final int ROUNDS = 3;

    private final Contexts contexts;
    private final int rows;
    private final int width;

    private WordVectors(Contexts contexts, int dimensions) {
        this.contexts = contexts;
        this.rows = contexts.column.length;
        this.width = dimensions + SPARE;
    }

    /** One vector of length 1 for each word. */
    static float[][] of(Contexts contexts, int dimensions, long seed) {
        return new WordVectors(contexts, dimensions).compute(dimensions, seed);
    }

    private float[][] compute(int dimensions, long seed) {
        var random = new Random(seed);
        var start = new float[contexts.columns][width];
        for (float[] row : start) {
            for (int d = 0; d < width; d++) {
                row[d] = (float) random.nextGaussian();
            }
        }
        float[][] left = times(start);
        Columns.makeOrthogonal(left);
        for (int round = 0; round < ROUNDS; round++) {
            left = times(timesTransposed(left));
            Columns.makeOrthogonal(left);
        }
        float[][] right = timesTransposed(left);
        var eigen = Eigen.of(Columns.gram(right));
        return rotated(left, eigen, dimensions);
    }

    private float[][] rotated(float[][] left, Eigen eigen, int dimensions) {
        var vectors = new float[rows][];
        IntStream.range(0, rows).parallel().forEach(word -> {
            var vector = new float[dimensions];
            for (int d = 0; d < dimensions; d++) {
                double sum = 0;
                for (int k = 0; k < width; k++) {
                    sum += left[word][k] * eigen.vector(d, k);
                }
                vector[d] = (float) (sum * StrictMath.pow(eigen.value(d), 0.25));
            }
            Columns.makeUnit(vector);
            vectors[word] = vector;
        });
        return vectors;
    }

    private float[][] times(float[][] right) {
        var product = new float[rows][];
        IntStream.range(0, rows).parallel().forEach(word -> {
            var sum = new float[width];
            for (int i = 0; i < contexts.column[word].length; i++) {
                float[] row = right[contexts.column[word][i]];
                float value = contexts.value[word][i];
                for (int d = 0; d < width; d++) {
                    sum[d] += value * row[d];
                }
            }
            product[word] = sum;
        });
        return product;
    }

    private float[][] timesTransposed(float[][] left) {
        var product = new float[contexts.columns][width];
        for (int word = 0; word < rows; word++) {
            float[] row = left[word];
            for (int i = 0; i < contexts.column[word].length; i++) {
                float[] sum = product[contexts.column[word][i]];
                float value = contexts.value[word][i];
                for (int d = 0; d < width; d++) {
                    sum[d] += value * row[d];
                }
            }
        }
        return product;
    }
}
