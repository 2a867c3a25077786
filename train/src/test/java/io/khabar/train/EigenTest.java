package io.khabar.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EigenTest {

    @Test
    void shouldFindTheDirectionsOfASymmetricMatrixTheLargestFirst() {
        // Given
        double[][] matrix = {{2, 1, 0}, {1, 2, 0}, {0, 0, 2.5}};

        // When
        Eigen eigen = Eigen.of(matrix);

        // Then
        assertThat(eigen.value(0)).isCloseTo(3, within(1e-9));
        assertThat(eigen.value(1)).isCloseTo(2.5, within(1e-9));
        assertThat(eigen.value(2)).isCloseTo(1, within(1e-9));
        assertThat(Math.abs(eigen.vector(0, 0))).isCloseTo(Math.sqrt(0.5), within(1e-9));
        assertThat(Math.abs(eigen.vector(1, 2))).isCloseTo(1, within(1e-9));
    }
}
