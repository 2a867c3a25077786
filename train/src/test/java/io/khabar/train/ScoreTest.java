package io.khabar.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.tag.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final List<Tag> GOLD = List.of(Tag.B_PER, Tag.I_PER, Tag.O, Tag.B_LOC, Tag.B_MISC, Tag.B_ORG);

    private final Score score = new Score();

    @Test
    void shouldCountANameOnlyWhenSpanAndKindAreRight() {
        // When
        score.add(GOLD, List.of(Tag.B_PER, Tag.O, Tag.O, Tag.B_LOC, Tag.O, Tag.B_LOC));

        // Then
        assertThat(score.f1()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(score.f1(EntityKind.PERSON)).isZero();
        assertThat(score.f1(EntityKind.PLACE)).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(score.names()).isEqualTo(3);
    }

    @Test
    void shouldGiveOneForWhatIsAllRightWhateverTheOtherKinds() {
        // When
        score.add(GOLD, List.of(Tag.B_PER, Tag.I_PER, Tag.O, Tag.B_LOC, Tag.O, Tag.B_ORG));

        // Then
        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
    }

    @Test
    void shouldEndANameWhereTheNextOneBegins() {
        // When
        score.add(List.of(Tag.B_LOC, Tag.B_LOC), List.of(Tag.B_LOC, Tag.I_LOC));

        // Then
        assertThat(score.recall()).isZero();
        assertThat(score.names()).isEqualTo(2);
    }
}
