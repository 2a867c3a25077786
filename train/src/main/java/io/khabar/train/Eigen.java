package io.khabar.train;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, the largest first. */
final class Eigen {

    private static final int SWEEPS = 30;

    private final double[][] matrix;
    private final double[][] vectors;
    private final int size;
    private final int[] order;

    private Eigen(double[][] matrix) {
        this.matrix = matrix;
        this.size = matrix.length;
        this.vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sweep();
        }
        order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -matrix[i][i]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }

    static Eigen of(double[][] symmetric) {
        return new Eigen(symmetric);
    }

    double value(int rank) {
        return Math.max(0, matrix[order[rank]][order[rank]]);
    }

    double vector(int rank, int component) {
        return vectors[component][order[rank]];
    }

    private void sweep() {
        for (int p = 0; p < size; p++) {
            for (int q = p + 1; q < size; q++) {
                if (Math.abs(matrix[p][q]) > 1e-12) {
                    rotate(p, q);
                }
            }
        }
    }

    private void rotate(int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + StrictMath.sqrt(theta * theta + 1));
        double cosine = 1 / StrictMath.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < size; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = cosine * kp - sine * kq;
            matrix[k][q] = sine * kp + cosine * kq;
        }
        for (int k = 0; k < size; k++) {
            double pk = matrix[p][k];
            double qk = matrix[q][k];
            matrix[p][k] = cosine * pk - sine * qk;
            matrix[q][k] = sine * pk + cosine * qk;
            double vp = vectors[k][p];
            double vq = vectors[k][q];
            vectors[k][p] = cosine * vp - sine * vq;
            vectors[k][q] = sine * vp + cosine * vq;
        }
    }
}
