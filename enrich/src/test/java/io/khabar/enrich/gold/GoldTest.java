package io.khabar.enrich.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.gold.PageScore.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Splits every gold page and prints what is wrong, by form and by language. */
class GoldTest {

    private final GoldRun run = new GoldRun();

    @Test
    void shouldFindEveryStoryAndLoseNoLine() {
        // Given
        List<GoldPage> pages = GoldPage.all(GoldRun.SEEDS);
        var table = new GoldTable();
        Map<String, Set<Fault>> found = new TreeMap<>();
        Map<String, Set<Fault>> known = new TreeMap<>();

        // When
        for (GoldPage page : pages) {
            PageScore score = GoldScorer.score(page, run.split(page));
            table.add(page, score);
            found.put(page.name(), score.faults());
            known.put(page.name(), page.gaps());
        }
        System.out.println(table);
        table.all().details().forEach(System.out::println);

        // Then
        assertThat(pages).hasSizeGreaterThanOrEqualTo(150);
        assertThat(table.languages()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(table.all().single() * 2).isGreaterThanOrEqualTo(pages.size());
        assertThat(found)
                .as("faults of each page; a gap that is closed is taken out of its file")
                .isEqualTo(known);
    }

    /** What no page may show, whatever its gaps. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"FALSE_SPLIT", "LINE_LOST", "DOUBLED", "SWAPPED"})
    void shouldNeverTakeTextAwayFromAStory(Fault fault) {
        assertThat(GoldPage.all(GoldRun.SEEDS))
                .allSatisfy(page -> assertThat(
                                GoldScorer.score(page, run.split(page)).count(fault))
                        .isZero());
    }
}
