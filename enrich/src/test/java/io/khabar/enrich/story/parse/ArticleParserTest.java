package io.khabar.enrich.story.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.Link;
import io.khabar.enrich.story.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticleParserTest {

    private final ArticleParser parser = new ArticleParser();

    @Test
    void shouldMakeABlockOfEachLineWithWords() {
        String text = "\uFEFF one \r\n\r\n\u00A0two\u2028three";

        Page page = parser.parse(Article.ofText("x", text, false));

        assertThat(page.blocks()).extracting(Block::text).containsExactly("one", "two", "three");
        assertThat(page.blocks())
                .allSatisfy(b -> assertThat(text.substring(b.start(), b.end())).isEqualTo(b.text()));
    }

    @Test
    void shouldEndALineAtEachSignThatEndsLines() {
        String text = "one\u000Btwo\fthree\u0085four\u2028five\u2029six\rseven\neight\u2028";

        Page page = parser.parse(Article.ofText("x", text, false));

        assertThat(page.blocks())
                .extracting(Block::text)
                .containsExactly("one", "two", "three", "four", "five", "six", "seven", "eight");
    }

    @Test
    void shouldMakeABlockOfEachLineOfALongText() {
        List<String> lines = IntStream.range(1, 90).mapToObj("x"::repeat).toList();

        Page page = parser.parse(Article.ofText("x", String.join("\n", lines), false));

        assertThat(page.blocks()).extracting(Block::text).isEqualTo(lines);
    }

    @Test
    void shouldFindTheBlocksOfMarkupWithTheirLinksAndHints() {
        Page page = html(
                "<article><h1>Title</h1><div class='Box read-also'><p>See <a href='/x'>that\n page</a></p></div><ul><li>item</ul></article>");

        assertThat(page.blocks()).extracting(Block::text).containsExactly("Title", "See that page", "item");
        assertThat(page.blocks())
                .extracting(Block::kind)
                .containsExactly(Block.Kind.HEADLINE, Block.Kind.PARAGRAPH, Block.Kind.LIST_ITEM);
        assertThat(page.blocks().get(1).links()).containsExactly(new Link("that\n page", "/x"));
        assertThat(page.blocks().get(1).hints()).contains("box", "read-also");
    }

    @Test
    void shouldKeepWhereABlockStandsInTheMarkup() {
        String markup = "<p>a &amp; <b>b</b></p><p>c</p>";

        Page page = parser.parse(Article.ofText("x", markup, true));

        Block first = page.blocks().get(0);
        assertThat(first.text()).isEqualTo("a & b");
        assertThat(markup.substring(first.start(), first.end())).startsWith("a &amp; <b>b");
    }

    @Test
    void shouldReadNoScriptsAndStyles() {
        Page page = html(
                "<p>one<script>var two = 'two';</script></p><style>p{}</style><noscript>three</noscript><p>four</p>");

        assertThat(page.blocks()).extracting(Block::text).containsExactly("one", "four");
    }

    @Test
    void shouldDivideABlockAtLineBreaks() {
        assertThat(html("<p>one<br>two<br/>three</p>").blocks())
                .extracting(Block::text)
                .containsExactly("one", "two", "three");
    }

    @Test
    void shouldTellWhatStandsOutsideOfTheArticle() {
        Page page = html("<div>before</div><article><p>in the article</p></article>");

        assertThat(page.blocks().get(0).hints()).contains(PageFrame.OUTSIDE);
        assertThat(page.blocks().get(1).hints()).doesNotContain(PageFrame.OUTSIDE);
    }

    @Test
    void shouldTakeTheColumnOfHeadlineAndTextForTheArticleWhereNoElementSaysWhichItIs() {
        String prose = "The ferry crossed the bay again on Monday, for the first time since the storm. ".repeat(2);
        Page page = html(
                "<div class=rail><a href=/1>Ten walks for a wet weekend</a></div><div class=main><h1>Ferry</h1>"
                        + "<div>3 March</div><div><p>" + prose + "</p><p>" + prose + "</p></div></div>"
                        + "<div class=rail><p>Bats are back in the railway tunnel, which was closed for trains long ago.</p></div>");

        assertThat(page.blocks())
                .filteredOn(block -> block.hints().contains(PageFrame.OUTSIDE))
                .extracting(Block::text)
                .containsExactly(
                        "Ten walks for a wet weekend",
                        "Bats are back in the railway tunnel, which was closed for trains long ago.");
    }

    @Test
    void shouldTakeABoxOfCardsWithSummariesForNoText() {
        String summary = "<p>The tunnel was closed for trains long ago, and since last winter for walkers, too.</p>";
        Page page = html("<article><h1>Ferry</h1><p>The ferry crossed the bay again.</p></article><div><h4>More</h4>"
                + "<div><a href=/1><h5>Bats are back</h5></a>" + summary + "</div>"
                + "<div><h5><a href=/2>Lake turns pink</a></h5>" + summary + "</div></div>");

        assertThat(page.blocks())
                .filteredOn(block -> block.hints().contains(PageFrame.OUTSIDE))
                .hasSize(5);
    }

    @Test
    void shouldTakeNoColumnForTheArticleWhenTheTextStandsInSeveral() {
        String prose = "<p>" + "The ferry crossed the bay again on Monday, as it did before. ".repeat(2) + "</p>";
        Page page = html("<div><h1>Ferry</h1>" + prose + "</div><div>" + prose + "</div><div>" + prose + "</div>");

        assertThat(page.blocks()).noneMatch(block -> block.hints().contains(PageFrame.OUTSIDE));
    }

    @Test
    void shouldCompleteTheArticleByWhatThePageStatesForMachines() {
        Page page = html(
                "<meta property='article:published_time' content='2025-02-03T04:05:06Z'><meta property='og:title' content='Stated'><p>body</p>");

        assertThat(page.article().published().at()).isEqualTo("2025-02-03T04:05:06Z");
        assertThat(page.article().headline()).isEqualTo("Stated");
    }

    @Test
    void shouldReadWhatPagesStateInFaultyJson() {
        Page page = html("<script type='application/ld+json; charset=utf-8'>/* ours */ {\"@type\": \"NewsArticle\","
                + " \"datePublished\": \"2025-02-03T04:05:06Z\", \"headline\": \"Ferry\",}</script><p>body</p>");

        assertThat(page.article().published().at()).isEqualTo("2025-02-03T04:05:06Z");
        assertThat(page.article().headline()).isEqualTo("Ferry");
    }

    @Test
    void shouldPassOverBrokenJson() {
        Page page = html("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script><p>body</p>");

        assertThat(page.article().published().at()).isNull();
        assertThat(page.blocks()).hasSize(1);
    }

    private Page html(String markup) {
        return parser.parse(Article.ofText("x", markup, true));
    }
}
