package io.khabar.enrich.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.gold.CrossedPages.Crossed;
import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import io.khabar.enrich.story.split.StorySplitter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Splits gold stories that stand in each other's pages, and prints how often it goes wrong. */
class CrossedPagesTest {

    private static final int EACH = 60;

    private final ArticleParser parser = new ArticleParser();
    private final StorySplitter splitter = new StorySplitter(Labels.bundled());
    private final CrossedPages pages = new CrossedPages(GoldPage.all(GoldRun.SEEDS));

    @Test
    void shouldHardlyEverTakeATitleInAPageForAStory() {
        List<Crossed> crossed = pages.withTitles(EACH);

        List<Crossed> split =
                crossed.stream().filter(page -> split(page.text()).size() > 1).toList();

        System.out.printf("title in another page: %d of %d pages split falsely%n", split.size(), crossed.size());
        assertThat(crossed).hasSizeGreaterThan(400);
        assertThat(split).hasSizeLessThanOrEqualTo(crossed.size() / 100);
    }

    /** Nothing parts it from a story whose lead is one sentence but the words behind: what is rarer here is more often missed there. */
    @Test
    void shouldSeldomTakeATitleWithItsSummaryForAStory() {
        List<Crossed> crossed = pages.withSummaries(2 * EACH);

        List<Crossed> split =
                crossed.stream().filter(page -> split(page.text()).size() > 1).toList();

        System.out.printf(
                "title with a summary in another page: %d of %d split falsely%n", split.size(), crossed.size());
        assertThat(crossed).hasSizeGreaterThan(400);
        assertThat(split).hasSizeLessThanOrEqualTo(crossed.size() * 45 / 100);
    }

    @Test
    void shouldFindMostStoriesBehindAMarkerThatNothingElseParts() {
        List<Crossed> crossed = pages.withStoriesThatNothingParts(EACH);

        List<Crossed> missed = crossed.stream().filter(page -> !isFound(page)).toList();

        System.out.printf("story behind a marker alone: %d of %d missed%n", missed.size(), crossed.size());
        assertThat(crossed).hasSizeGreaterThan(400);
        assertThat(missed).hasSizeLessThanOrEqualTo(crossed.size() / 5);
    }

    @Test
    void shouldHardlyEverTakeASentenceBehindATitleAtTheEndForAStory() {
        List<Crossed> crossed = pages.withSummariesAtTheEnd(2 * EACH);

        List<Crossed> split =
                crossed.stream().filter(page -> split(page.text()).size() > 1).toList();

        System.out.printf("title with a summary at the end: %d of %d split falsely%n", split.size(), crossed.size());
        assertThat(crossed).hasSizeGreaterThan(400);
        assertThat(split).hasSizeLessThanOrEqualTo(crossed.size() / 50);
    }

    @Test
    void shouldFindNearlyEveryStoryBehindTheSourceOfAnother() {
        List<Crossed> crossed = pages.withStories(EACH);

        List<Crossed> missed = crossed.stream().filter(page -> !isFound(page)).toList();

        System.out.printf("story behind another's source: %d of %d missed%n", missed.size(), crossed.size());
        assertThat(crossed).hasSizeGreaterThan(400);
        assertThat(missed).hasSizeLessThanOrEqualTo(crossed.size() / 20);
    }

    /** Words are all that tells where the page goes on: most places are not found, and the story takes the rest of the page along. */
    @Test
    void shouldFindWhereAPageGoesOnBehindAStoryInItsMidst() {
        List<Crossed> found = pages.withStoriesInTheMidst(2 * EACH).stream()
                .filter(this::isFound)
                .toList();

        List<Crossed> exact = found.stream()
                .filter(page -> isWhole(page) && bodyOf(page).noneMatch(body -> holdsAny(body, page.behind())))
                .toList();

        System.out.printf(
                "story in the midst: of %d found the page goes on at the very paragraph behind %d%n",
                found.size(), exact.size());
        assertThat(found).hasSizeGreaterThan(700);
        assertThat(exact).hasSizeGreaterThanOrEqualTo(found.size() / 5);
    }

    @Test
    void shouldHardlyEverGoBackBeforeTheEndOfAStoryThatEndsThePage() {
        List<Crossed> found = pages.withStoriesThatNothingParts(2 * EACH).stream()
                .filter(this::isFound)
                .toList();

        List<Crossed> cut = found.stream().filter(page -> !isWhole(page)).toList();

        System.out.printf("story at the end: %d of %d found ones end too soon%n", cut.size(), found.size());
        assertThat(found).hasSizeGreaterThan(700);
        assertThat(cut).hasSizeLessThanOrEqualTo(found.size() / 25);
    }

    @Test
    void shouldSeldomTakeATitleBelowALineOfStarsForAStory() {
        List<String> ruled = RuledPages.of(GoldPage.all(GoldRun.SEEDS));

        List<String> split =
                ruled.stream().filter(text -> split(text).size() > 1).toList();

        System.out.printf("lines of stars above all short lines: %d of %d split falsely%n", split.size(), ruled.size());
        assertThat(ruled).hasSizeGreaterThan(350);
        assertThat(split).hasSizeLessThanOrEqualTo(ruled.size() / 40);
    }

    private boolean isFound(Crossed page) {
        return bodyOf(page).findAny().isPresent();
    }

    private boolean isWhole(Crossed page) {
        return bodyOf(page).anyMatch(body -> page.other().lines().stream().allMatch(body::contains));
    }

    private static boolean holdsAny(String body, List<String> lines) {
        return lines.stream().anyMatch(body::contains);
    }

    /** The body of the other story, where it was found. */
    private Stream<String> bodyOf(Crossed page) {
        String lead = page.other().lines().get(0);
        return split(page.text()).stream()
                .filter(draft -> draft.embedded() && draft.body().contains(lead))
                .map(Draft::body);
    }

    private List<Draft> split(String text) {
        return splitter.split(parser.parse(Article.ofText("crossed", text, false)))
                .stories();
    }
}
