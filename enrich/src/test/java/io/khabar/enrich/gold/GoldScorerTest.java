package io.khabar.enrich.gold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.enrich.gold.PageScore.Fault;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.PublicationDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scorer itself must be able to fail: a story dropped, added or swapped and a line cut show in the table, on every page. */
class GoldScorerTest {

    @ParameterizedTest
    @MethodSource("pages")
    void shouldFindNoFaultInTheRightAnswer(GoldPage page) {
        assertThat(score(page, right(page)).details()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldShowEachStoryThatIsDropped(GoldPage page) {
        for (int drop = 0; drop < page.stories().size(); drop++) {
            List<Draft> wrong = right(page);
            wrong.remove(drop);

            PageScore score = score(page, wrong);

            assertThat(score.count(Fault.MISSED)).isEqualTo(1);
            assertThat(score.count(Fault.FALSE_SPLIT)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldShowAStoryThatIsTooMany(GoldPage page) {
        for (int add = 1; add <= page.stories().size(); add++) {
            List<Draft> wrong = right(page);
            wrong.add(add, foreign());

            assertThat(score(page, wrong).count(Fault.FALSE_SPLIT)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldShowTwoStoriesThatAreSwapped(GoldPage page) {
        for (int swap = 1; swap + 1 < page.stories().size(); swap++) {
            List<Draft> wrong = right(page);
            Collections.swap(wrong, swap, swap + 1);

            assertThat(score(page, wrong).count(Fault.SWAPPED)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldShowEachLineThatIsCut(GoldPage page) {
        for (int story = 0; story < page.stories().size(); story++) {
            for (String line : page.stories().get(story).lines()) {
                List<Draft> wrong = changed(page, story, body -> body.replace(line, ""));

                PageScore score = score(page, wrong);

                // a story of one line is no longer that story without it
                assertThat(score.count(Fault.LINE_LOST) + score.count(Fault.MISSED))
                        .as("%s without %s", page.name(), line)
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldShowEachEdgeThatIsCut(GoldPage page) {
        for (int story = 0; story < page.stories().size(); story++) {
            GoldStory expected = page.stories().get(story);
            int known = (int) Stream.of("bodyStarts", "bodyEnds")
                    .filter(expected.expected()::hasNonNull)
                    .count();

            PageScore cut = score(page, changed(page, story, body -> body.substring(1, body.length() - 1)));

            // a story of one line is no longer that story without its edges
            assertThat(cut.count(Fault.EDGE))
                    .as("story %d of %s", story, page.name())
                    .isEqualTo(cut.count(Fault.MISSED) > 0 ? 0 : known);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldShowALineThatStandsBeforeOrBehindABody(GoldPage page) {
        for (int story = 0; story < page.stories().size(); story++) {
            JsonNode expected = page.stories().get(story).expected();

            PageScore before = score(page, changed(page, story, body -> "A line of no page.\n" + body));
            PageScore behind = score(page, changed(page, story, body -> body + "\nA line of no page."));

            assertThat(before.count(Fault.EDGE)).isEqualTo(expected.hasNonNull("bodyStarts") ? 1 : 0);
            assertThat(behind.count(Fault.EDGE)).isEqualTo(expected.hasNonNull("bodyEnds") ? 1 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldShowEachTeaserThatIsLeftInABody(GoldPage page) {
        for (GoldStory story : page.stories()) {
            for (String teaser : story.teasers()) {
                List<Draft> wrong = changed(page, 0, body -> body + "\n" + teaser);
                boolean said = right(page).get(0).body().contains(teaser);

                assertThat(score(page, wrong).count(Fault.TEASER_IN_BODY)).isEqualTo(said ? 0 : 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldShowLinesOfAnotherStory(GoldPage page) {
        for (int story = 1; story < page.stories().size(); story++) {
            String body = right(page).get(story).body();
            List<Draft> wrong = changed(page, 0, own -> own + "\n" + body);

            assertThat(score(page, wrong).count(Fault.FOREIGN_LINE)).isPositive();
        }
    }

    static Stream<GoldPage> pages() {
        return GoldPage.all(GoldRun.SEEDS).stream();
    }

    private static PageScore score(GoldPage page, List<Draft> drafts) {
        return GoldScorer.score(page, drafts);
    }

    private static List<Draft> right(GoldPage page) {
        return new ArrayList<>(page.stories().stream().map(GoldStory::asDraft).toList());
    }

    private static List<Draft> changed(GoldPage page, int story, UnaryOperator<String> body) {
        List<Draft> drafts = right(page);
        Draft right = drafts.get(story);
        drafts.set(
                story,
                new Draft(
                        right.embedded(),
                        right.headline(),
                        body.apply(right.body()),
                        right.by(),
                        right.located(),
                        right.sources(),
                        right.published(),
                        right.keywords(),
                        right.teasers(),
                        1,
                        List.of(),
                        List.of()));
        return drafts;
    }

    private static Draft foreign() {
        return new Draft(
                true,
                "A headline of no page",
                "A body of no page.",
                null,
                null,
                List.of(),
                PublicationDate.NONE,
                List.of(),
                List.of(),
                1,
                List.of(),
                List.of());
    }
}
