package io.khabar.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private final Folds folds = new Folds(11, 3);

    @Test
    void shouldPutEachSentenceIntoOneFoldInOrder() {
        // When
        List<Integer> all = new ArrayList<>();
        for (int fold = 0; fold < folds.count(); fold++) {
            all.addAll(folds.inside(fold));
        }

        // Then
        assertThat(all).isEqualTo(folds.all());
        assertThat(folds.inside(1)).hasSizeBetween(3, 4);
    }

    @Test
    void shouldHoldOutWhatIsInside() {
        assertThat(folds.outside(2))
                .doesNotContainAnyElementsOf(folds.inside(2))
                .hasSize(11 - folds.inside(2).size());
    }

    @Test
    void shouldGiveTheResultsInTheOrderOfTheFolds() {
        assertThat(folds.each(fold -> fold * 10)).containsExactly(0, 10, 20);
    }
}
