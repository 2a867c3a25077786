package io.khabar.enrich.story.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeTest {

    private static final int LENGTH = 4;
    private static final int T = Tag.COUNT;

    private final Random random = new Random(5);
    private final float[] transitions = numbers(Lattice.TRANSITIONS);
    private final float[] scores = numbers(LENGTH * T);
    private final int[] joints = {Joint.PLAIN, Joint.AND, Joint.PREPOSITION, Joint.PLAIN};
    private final Lattice lattice = new Lattice(transitions);

    private final double[] marginals = new double[LENGTH * T];
    private final int[] best = new int[LENGTH];
    private double bestScore = Double.NEGATIVE_INFINITY;
    private double sum;

    @Test
    void shouldGiveTheProbabilitiesThatCountingAllWaysGives() {
        // Given
        tryAll(new int[LENGTH], 0, 0);
        var found = new float[LENGTH * T];

        // When
        lattice.marginals(scores, joints, LENGTH, found);

        // Then
        for (int i = 0; i < found.length; i++) {
            assertThat((double) found[i]).isCloseTo(marginals[i] / sum, within(1e-5));
        }
    }

    @Test
    void shouldFindTheBestOfAllWays() {
        // Given
        tryAll(new int[LENGTH], 0, 0);
        var found = new byte[LENGTH];

        // When
        lattice.best(scores, joints, LENGTH, found);

        // Then
        assertThat(found).containsExactly(best);
    }

    @Test
    void shouldKeepProbabilitiesWholeWhenScoresAreFarApart() {
        // Given
        var far = new float[LENGTH * T];
        for (int i = 0; i < far.length; i++) {
            far[i] = i % T == 2 ? 5000 : -5000;
        }
        var found = new float[LENGTH * T];

        // When
        lattice.marginals(far, joints, LENGTH, found);

        // Then
        for (int at = 0; at < LENGTH; at++) {
            float all = 0;
            for (int tag = 0; tag < T; tag++) {
                all += found[at * T + tag];
            }
            assertThat(all).isCloseTo(1f, within(1e-4f));
        }
    }

    private void tryAll(int[] way, int at, double score) {
        if (at == LENGTH) {
            double weight = Math.exp(score);
            sum += weight;
            for (int i = 0; i < LENGTH; i++) {
                marginals[i * T + way[i]] += weight;
            }
            if (score > bestScore) {
                bestScore = score;
                System.arraycopy(way, 0, best, 0, LENGTH);
            }
            return;
        }
        for (int tag = 0; tag < T; tag++) {
            Tag before = at == 0 ? Tag.O : Tag.of(way[at - 1]);
            if (Tag.of(tag).mayFollow(before)) {
                way[at] = tag;
                double step = at == 0 ? 0 : transitions[(joints[at] * T + way[at - 1]) * T + tag];
                tryAll(way, at + 1, score + step + scores[at * T + tag]);
            }
        }
    }

    private float[] numbers(int count) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        assertThat(Arrays.equals(numbers, new float[count])).isFalse();
        return numbers;
    }
}
