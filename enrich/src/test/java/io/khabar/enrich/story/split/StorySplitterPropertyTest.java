package io.khabar.enrich.story.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.Span;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.Split;
import io.khabar.enrich.story.clean.TextCleaner;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class StorySplitterPropertyTest {

    private static final ArticleParser PARSER = new ArticleParser();
    private static final StorySplitter SPLITTER = new StorySplitter(Labels.bundled());
    private static final TextCleaner CLEANER = new TextCleaner();

    private static final List<String> PARTS = List.of(
            "إقرأ أيضاً:",
            "اقرأ أيضا",
            "المصدر: ",
            "كلمات دلالية: ",
            "تاريخ النشر: 4th, February 2025 GMT",
            "2025-01-02@10:11:12 GMT",
            "عنوان خبر قصير عن مدينة",
            "نص طويل ينتهي بنقطة هنا.",
            "اقرأ المزيد",
            "Read more",
            "Read also: ",
            "By ",
            "(رويترز) - ",
            "القاهرة - ",
            "- ",
            "…",
            "\n",
            "\r\n",
            "\u2028",
            " ",
            "\u00A0",
            "12",
            "关",
            "相關新聞",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\u0000",
            "\u200F",
            "\u00AD",
            "ط§ظ„",
            "<p>",
            "</p>",
            "<a href=\"x\">",
            "</a>",
            "&amp;",
            "&lt",
            "&#x627;",
            "<",
            "<b",
            "<li>",
            "<table>",
            "<br>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<h1>",
            "</h1>",
            "<div class=related>",
            "</div>",
            "<time datetime=2025-01-01>");

    @Property(tries = 500)
    void shouldCoverAnyPlainText(@ForAll("pages") String text) {
        assertCovered(text, split(text, false));
    }

    @Property(tries = 500)
    void shouldCoverAnyMarkup(@ForAll("pages") String text) {
        assertCovered(text, split(text, true));
    }

    @Property(tries = 300)
    void shouldLoseNoLetterOfAPlainText(@ForAll("pages") String text) {
        Split split = split(text, false);
        for (Span span : split.spans()) {
            assertThat(span.kind()).isNotEqualTo(SpanKind.MARKUP);
            if (span.kind() == SpanKind.SPACE) {
                assertThat(text.substring(span.start(), span.end()).chars().noneMatch(Character::isLetterOrDigit))
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void shouldMakeEachBodyOfItsOwnSpans(@ForAll("pages") String text) {
        Split split = split(text, false);
        for (int story = 0; story < split.stories().size(); story++) {
            var words = new StringBuilder();
            for (Span span : split.spans()) {
                if (span.kind() == SpanKind.BODY && span.story() == story) {
                    words.append(text, span.start(), span.end());
                }
            }
            assertThat(bare(split.stories().get(story).body())).isEqualTo(bare(words.toString()));
        }
    }

    private static String bare(String text) {
        var bare = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static Split split(String text, boolean html) {
        Split split = SPLITTER.split(PARSER.parse(Article.ofText("x", text, html)));
        for (Draft draft : split.stories()) {
            CLEANER.clean(draft);
        }
        return split;
    }

    private static void assertCovered(String text, Split split) {
        int at = 0;
        for (Span span : split.spans()) {
            assertThat(span.start()).isEqualTo(at);
            assertThat(span.end()).isGreaterThan(at);
            assertThat(span.story()).isBetween(0, split.stories().size() - 1);
            at = span.end();
            assertThat(at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)))
                    .isFalse();
        }
        assertThat(at).isEqualTo(text.length());
        assertThat(split.stories().get(0).embedded()).isFalse();
    }

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> part = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(PARTS)),
                Tuple.of(1, Arbitraries.chars().map(String::valueOf)));
        return part.list().ofMaxSize(50).map(parts -> String.join("", parts));
    }
}
