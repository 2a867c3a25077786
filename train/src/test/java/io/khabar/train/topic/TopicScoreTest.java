package io.khabar.train.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicScoreTest {

    private static final List<Answer> ANSWERS =
            List.of(new Answer(0, 0, 0.9), new Answer(1, 1, 0.8), new Answer(1, 0, 0.6), new Answer(0, -1, 0));

    @Test
    void shouldCountOnlyTheSurestAnswers() {
        // When
        TopicScore score = TopicScore.of(ANSWERS, 0.5);

        // Then
        assertThat(score.coverage()).isEqualTo(0.5);
        assertThat(score.macro()).isEqualTo(1);
    }

    @Test
    void shouldLoseForAWrongAnswerInBothTopics() {
        // When
        TopicScore score = TopicScore.of(ANSWERS, 1);

        // Then
        assertThat(score.coverage()).isEqualTo(0.75);
        assertThat(score.f1()[0]).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(score.f1()[1]).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(score.f1()[2]).isNaN();
        assertThat(score.macro()).isEqualTo(2.0 / 3, within(1e-9));
    }
}
