package io.khabar.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.tag.Tag;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TransitionLearnerTest {

    private static final int PLAIN = 0;
    private static final int AND = 1;

    private final TransitionLearner learner = new TransitionLearner(0.1);

    @Test
    void shouldLearnThatAJoinedWordBeginsAnotherNameWhereAPlainOneGoesOn() {
        // When
        for (int round = 0; round < 50; round++) {
            learn(PLAIN, Tag.I_LOC);
            learn(AND, Tag.B_LOC);
        }

        // Then
        assertThat(step(PLAIN, Tag.I_LOC)).isGreaterThan(step(PLAIN, Tag.B_LOC) + 0.5f);
        assertThat(step(AND, Tag.B_LOC)).isGreaterThan(step(AND, Tag.I_LOC) + 0.5f);
    }

    /** A name of two words, the second joined in a way and tagged so. */
    private void learn(int joint, Tag second) {
        var tags = new byte[] {(byte) Tag.B_LOC.number(), (byte) second.number()};
        var example = new Example(new int[2][0], new int[2], new int[2], new int[4], new int[] {PLAIN, joint}, tags);
        learner.lattice().marginals(onlyPlaces(), example.joints(), 2, new float[2 * Tag.COUNT]);
        learner.learn(example);
    }

    private static float[] onlyPlaces() {
        var scores = new float[2 * Tag.COUNT];
        Arrays.fill(scores, -9);
        scores[Tag.B_LOC.number()] = 0;
        scores[Tag.COUNT + Tag.B_LOC.number()] = 0;
        scores[Tag.COUNT + Tag.I_LOC.number()] = 0;
        return scores;
    }

    private float step(int joint, Tag after) {
        return learner.transitions()[(joint * Tag.COUNT + Tag.B_LOC.number()) * Tag.COUNT + after.number()];
    }
}
