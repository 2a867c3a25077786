package io.khabar.enrich.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Split;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import io.khabar.enrich.story.split.StorySplitter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work of splitting grows with the length of the page and no faster, also where one thing stands over and over. */
class WorkTest {

    private static final int TIMES = 8;
    private static final int SHORT = 20_000;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_MARKUP = 400_000;
    private static final Duration HANG = Duration.ofSeconds(45);
    private static final int PARAGRAPHS = 640;
    private static final String[] SUBJECTS = ("ferry bridge museum orchard stadium library harbour railway observatory "
                    + "bakery lighthouse vineyard theatre aquarium windmill monastery tannery")
            .split(" ");

    private final ArticleParser parser = new ArticleParser();
    private final StorySplitter splitter = new StorySplitter(Labels.bundled());
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "إقرأ أيضاً:\n",
                "إقرأ أيضاً:",
                "إقرأ أيضاً: قاعة جديدة للخرائط القديمة في المتحف\n",
                "إقرأ أيضاً:\nقاعة جديدة للخرائط القديمة في المتحف\nقاعة جديدة للخرائط القديمة فتحت في المتحف أمس.\nالمصدر: وكالات\n",
                "قاعة جديدة للخرائط القديمة في المتحف ",
                "Read more ",
                "Oysters return to the northern bay after six winters in which the beds were closed and the wardens kept the boats in "
                        + "the harbour of the old town with nothing to do\nOysters return to the bay\n",
                "Oysters return to the northern bay\n",
                "Comments (4)\n",
                "Comments (4)\nAnna Berg\nI like oysters\n",
                "Oysters return to the northern bay. ",
                "Source: ",
                "كلمات دلالية: خرائط متاحف ",
                "- Oysters return\n",
                "1/2/2024 ",
                "(",
                "«",
                ":",
                "a",
                "ا",
                "ـ",
                "\u0301",
                "\u200F",
                "\uD83D",
                "關",
                "關 ",
                "ط§ظ„",
                " ",
                "\n"
            })
    void shouldGrowWithTheLengthOfAPlainText(String part) {
        assertLinear(part, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Read more</p><p><a href=x>Oysters return to the northern bay</a></p>",
                "<div>",
                "<p>a",
                "<a href=x>a",
                "<",
                "<a ",
                "<!--",
                "&",
                "&amp;",
                "&lt",
                "<p>a</p>",
                "<li>Oysters return to the northern bay",
                "<script>",
                "<table><tr><td>a",
                "<b><i>a</b>"
            })
    void shouldGrowWithTheLengthOfMarkup(String part) {
        assertLinear(part, true);
    }

    @Test
    void shouldHardlyGrowWithTheNumberOfStoriesOnALongPage() {
        Article one = Article.ofText("x", page(1), false);
        Article many = Article.ofText("x", page(SUBJECTS.length), false);
        split(one);

        assertThat(split(many).stories()).hasSameSizeAs(SUBJECTS);
        assertThat(work(many)).isLessThan(work(one) * 6 / 5);
    }

    /** Stories about one subject each, which have the paragraphs of the page among them. */
    private static String page(int stories) {
        var page = new StringBuilder();
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            int story = paragraph * stories / PARAGRAPHS;
            if (paragraph == 0 || story > (paragraph - 1) * stories / PARAGRAPHS) {
                page.append(paragraph == 0 ? "" : "Source: agencies\nRead also:\n");
                page.append("Old ").append(SUBJECTS[story]).append(" opens again after winter repairs\n");
            }
            page.append("The old ").append(SUBJECTS[story]).append(" opened again after repairs, and ");
            page.append(paragraph).append(" people came on the first day to see it.\n");
        }
        return page.append("Source: agencies\n").toString();
    }

    /** Counts bytes allocated, which no other load on the machine changes; the time is bounded only so that a hang ends. */
    private void assertLinear(String part, boolean html) {
        Article small = article(part, SHORT, html);
        Article large = article(part, SHORT * TIMES, html);
        split(small);
        long one = work(small);
        long eight = work(large);
        assertThat(eight).as("work for a text %d times as long", TIMES).isLessThan(2L * TIMES * one);
        Article longest = article(part, html ? LONGEST_MARKUP : LONGEST_TEXT, html);
        Assertions.assertTimeoutPreemptively(HANG, () -> split(longest));
    }

    private long work(Article article) {
        long before = threads.getCurrentThreadAllocatedBytes();
        split(article);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private Split split(Article article) {
        return splitter.split(parser.parse(article));
    }

    private static Article article(String part, int length, boolean html) {
        return Article.ofText("x", (html ? "" : "Read also:\n") + part.repeat(length / part.length()), html);
    }
}
