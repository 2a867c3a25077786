package io.khabar.enrich.story.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The scorer itself: what a perfect answer scores, and that each kind of mistake costs what it must. */
class TopicExamTest {

    private static final Set<String> WAR = Set.of("medtop:16000000", "medtop:20000056");
    private static final Set<String> TWO = Set.of("medtop:07000000", "medtop:09000000");

    @Test
    void shouldScorePerfectAnswersAsPerfect() {
        // When
        TopicExam exam = exam(List.copyOf(WAR), List.copyOf(TWO), List.of());

        // Then
        assertThat(exam.top().recall()).isEqualTo(1);
        assertThat(exam.top().precision()).isEqualTo(1);
        assertThat(exam.below().recall()).isEqualTo(1);
        assertThat(exam.table()).doesNotContain("expected [");
    }

    @Test
    void shouldCostRecallToLoseALabel() {
        // When
        TopicExam exam = exam(List.copyOf(WAR), List.of("medtop:07000000"), List.of());

        // Then
        assertThat(exam.top().recall()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(exam.top().precision()).isEqualTo(1);
        assertThat(exam.table()).contains("two: expected");
    }

    @Test
    void shouldCostPrecisionToAddALabelEvenWhereNoneIsExpected() {
        // When
        TopicExam exam = exam(List.copyOf(WAR), List.copyOf(TWO), List.of("medtop:11000000"));

        // Then
        assertThat(exam.top().precision()).isEqualTo(3.0 / 4, within(1e-9));
        assertThat(exam.top().recall()).isEqualTo(1);
    }

    @Test
    void shouldCostBothToTakePoliticsForWar() {
        // When
        TopicExam exam = exam(List.of("medtop:11000000"), List.copyOf(TWO), List.of());

        // Then
        assertThat(exam.top().recall()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(exam.top().precision()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(exam.below().recall()).isZero();
        assertThat(exam.confused("medtop:16000000", "medtop:11000000")).isEqualTo(1);
    }

    @Test
    void shouldSeePoliticsInFrontOfWar() {
        // Given
        var given = new ArrayList<>(WAR);
        given.add(0, "medtop:11000000");

        // When
        TopicExam exam = exam(given, List.copyOf(TWO), List.of());

        // Then
        assertThat(exam.confused("medtop:16000000", "medtop:11000000")).isEqualTo(1);
        assertThat(exam.top().recall()).isEqualTo(1);
    }

    @Test
    void shouldNeitherAskForWhatAStoryMayHaveNorCountItAsWrong() {
        // When
        TopicExam without = new TopicExam().add("war", WAR, TWO, List.copyOf(WAR));
        TopicExam with = new TopicExam().add("war", WAR, TWO, List.of("medtop:16000000", "medtop:07000000"));

        // Then
        assertThat(without.top().recall()).isEqualTo(1);
        assertThat(with.top().recall()).isEqualTo(1);
        assertThat(with.top().precision()).isEqualTo(1);
        assertThat(with.below().recall()).isZero();
    }

    private static TopicExam exam(List<String> war, List<String> two, List<String> none) {
        return new TopicExam().add("war", WAR, war).add("two", TWO, two).add("none", Set.of(), none);
    }
}
