package io.khabar.train;

/** Arithmetic on the columns of a tall matrix. */
final class Columns {

    private Columns() {}

    /** Gram-Schmidt, twice for stability. */
    static void makeOrthogonal(float[][] matrix) {
        int width = matrix[0].length;
        for (int pass = 0; pass < 2; pass++) {
            for (int d = 0; d < width; d++) {
                double[] shares = shares(matrix, d);
                for (float[] row : matrix) {
                    double rest = row[d];
                    for (int before = 0; before < d; before++) {
                        rest -= shares[before] * row[before];
                    }
                    row[d] = (float) rest;
                }
                scale(matrix, d);
            }
        }
    }

    private static double[] shares(float[][] matrix, int d) {
        var shares = new double[d];
        for (float[] row : matrix) {
            for (int before = 0; before < d; before++) {
                shares[before] += (double) row[before] * row[d];
            }
        }
        return shares;
    }

    private static void scale(float[][] matrix, int d) {
        double sum = 0;
        for (float[] row : matrix) {
            sum += (double) row[d] * row[d];
        }
        float factor = (float) (1 / StrictMath.sqrt(Math.max(sum, 1e-20)));
        for (float[] row : matrix) {
            row[d] *= factor;
        }
    }

    /** The products of all columns with each other. */
    static double[][] gram(float[][] matrix) {
        int width = matrix[0].length;
        var gram = new double[width][width];
        for (float[] row : matrix) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    gram[i][j] += (double) row[i] * row[j];
                }
            }
        }
        return gram;
    }

    /** Gives a vector the length 1. */
    static void makeUnit(float[] vector) {
        double sum = 0;
        for (float v : vector) {
            sum += (double) v * v;
        }
        double factor = 1 / StrictMath.sqrt(Math.max(sum, 1e-20));
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) (vector[d] * factor);
        }
    }
}
