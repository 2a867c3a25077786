package io.khabar.enrich.story.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Span;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.parse.ArticleParser;
import io.khabar.enrich.story.split.StorySplitter;
import io.khabar.enrich.story.text.Resource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a marker on a page, and what only looks like one. */
class MarkerPhrasesTest {

    private static final String BEFORE = "Oysters return to the northern bay\nThe beds were closed for six winters.\n";
    private static final String AFTER = "\nBoats will go out again in May, the wardens said.";
    private static final String TITLE = "Harbour town keeps its last lamplighter";

    private static final StorySplitter SPLITTER = new StorySplitter(Labels.bundled());
    private final ArticleParser parser = new ArticleParser();

    @ParameterizedTest
    @MethodSource("markers")
    void shouldKnowAMarkerAloneOnItsLine(String marker) {
        assertThat(markers(BEFORE + marker + "\n" + TITLE + AFTER)).containsExactly(marker);
    }

    @ParameterizedTest
    @MethodSource("markers")
    void shouldKnowAMarkerWithAColonAndATitle(String marker) {
        assertThat(markers(BEFORE + marker + ": " + TITLE + AFTER)).containsExactly(marker + ":");
    }

    @ParameterizedTest
    @MethodSource("markers")
    void shouldKnowAMarkerWithABarAndATitle(String marker) {
        assertThat(markers(BEFORE + marker + " | " + TITLE + AFTER)).containsExactly(marker + " |");
    }

    @ParameterizedTest
    @MethodSource("markers")
    void shouldKnowAMarkerWithANarrowSpaceBeforeItsColon(String marker) {
        assertThat(markers(BEFORE + marker + "\u00A0:\u00A0" + TITLE + AFTER)).containsExactly(marker + "\u00A0:");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldFindNoMarkerInWordsAndProse(String line) {
        assertThat(markers(BEFORE + line + AFTER)).isEmpty();
    }

    @Test
    void shouldTryEnoughLinesInEnoughLanguages() {
        List<List<String>> rows = new Resource("/labels/no-markers.tsv").rows(2);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
        assertThat(rows.stream().map(row -> row.get(0)).distinct()).hasSizeGreaterThanOrEqualTo(10);
    }

    static Stream<String> markers() {
        return new Resource("/labels/markers.tsv").rows(2).stream().map(row -> row.get(1));
    }

    static Stream<String> lines() {
        return new Resource("/labels/no-markers.tsv").rows(2).stream().map(row -> row.get(1));
    }

    private List<String> markers(String text) {
        return SPLITTER.split(parser.parse(Article.ofText("x", text, false))).spans().stream()
                .filter(span -> span.kind() == SpanKind.MARKER)
                .map(span -> printed(text, span))
                .toList();
    }

    private static String printed(String text, Span span) {
        String printed = text.substring(span.start(), span.end());
        int end = printed.length();
        while (end > 0 && (printed.charAt(end - 1) == '\u00A0' || Character.isWhitespace(printed.charAt(end - 1)))) {
            end--;
        }
        return printed.substring(0, end);
    }
}
