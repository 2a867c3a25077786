package io.khabar.enrich.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.gold.PageScore.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

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

    /** Text that is taken away from a story is the worst fault: none may be split falsely or print a line twice, and one page at most may lose a line. */
    @Test
    void shouldHardlyEverTakeTextAwayFromAStory() {
        List<GoldPage> pages = GoldPage.all(GoldRun.SEEDS);

        assertThat(pages.stream().filter(page -> page.gaps().contains(Fault.LINE_LOST)))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(pages)
                .noneMatch(page -> page.gaps().contains(Fault.FALSE_SPLIT)
                        || page.gaps().contains(Fault.DOUBLED)
                        || page.gaps().contains(Fault.SWAPPED));
    }
}
