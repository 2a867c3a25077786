package io.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.EnrichmentResult;
import io.khabar.enrich.story.Span;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of README.md, section "Labels of your own", does what it says there. */
class LabelsReadmeTest {

    private static final String HEAD = "Oysters return to the northern bay\nThe beds were closed for six winters.\n";
    private static final String TITLE =
            "\nHarbour town keeps its last lamplighter\nBoats will go out again in May, they said.";
    private static final int MAX = 10_000;

    @TempDir
    private Path folder;

    private StoryEnricher enricher = Enrichers.bundled(MAX);

    @BeforeEach
    void readExample() throws IOException {
        ReadmeExample.write(folder, "newsroom.tsv", "publishers/news.example.tsv");
        enricher = Enrichers.with(Enrichers.labels(folder.toString()), MAX);
    }

    @Test
    void shouldKnowTheMarkersOfTheNewsroom() {
        assertThat(printed(SpanKind.MARKER, HEAD + "From our shelves" + TITLE, null))
                .containsExactly("From our shelves");
        assertThat(printed(SpanKind.MARKER, HEAD + "واقرأ لنا أيضاً" + TITLE, null))
                .containsExactly("واقرأ لنا أيضاً");
        assertThat(printed(SpanKind.SOURCE, HEAD + "By courtesy of: the wardens", null))
                .containsExactly("By courtesy of: the wardens");
    }

    @Test
    void shouldTakeABundledMarkerBack() {
        assertThat(printed(SpanKind.MARKER, HEAD + "See also" + TITLE, null)).isEmpty();
        assertThat(printed(SpanKind.MARKER, HEAD + "Read also" + TITLE, null)).containsExactly("Read also");
    }

    @Test
    void shouldLetThePublishersLabelsCountFirst() {
        assertThat(printed(SpanKind.MARKER, HEAD + "From our shelves" + TITLE, "news.example"))
                .isEmpty();
        assertThat(printed(SpanKind.SOURCE, HEAD + "Source: the wardens", "news.example"))
                .isEmpty();
        assertThat(printed(SpanKind.SOURCE, HEAD + "Source: the wardens", null)).containsExactly("Source: the wardens");
    }

    @Test
    void shouldTellTheLabelsInTheVersionOfTheRules() {
        String bundled = Enrichers.bundled(MAX).versions().splitter();

        assertThat(bundled).doesNotContain("labels");
        assertThat(enricher.versions().splitter().substring(bundled.length())).matches("\\+labels\\.[0-9a-f]{8}");
    }

    @Test
    void shouldEndWithTheCodeOfBadSettingsForBadLabels() throws IOException {
        Files.writeString(folder.resolve("other.tsv"), "makrer\tread on\n");

        assertThatExceptionOfType(KhabarException.class)
                .isThrownBy(() -> Enrichers.labels(folder.toString()))
                .withMessageContaining("enrich.labels.dir=" + folder)
                .withMessageContaining(folder.resolve("other.tsv") + ":1: unknown kind «makrer»")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void shouldEndWithTheCodeOfBadSettingsForAMissingFolder() {
        assertThatExceptionOfType(KhabarException.class)
                .isThrownBy(() -> Enrichers.labels(folder.resolve("nowhere").toString()))
                .withMessageContaining("nowhere is no folder")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    private List<String> printed(SpanKind kind, String text, @Nullable String publisher) {
        var result = (EnrichmentResult.Enriched) enricher.enrich(article(text, publisher));
        return result.spans().stream()
                .filter(span -> span.kind() == kind)
                .map(span -> printed(text, span))
                .toList();
    }

    private static String printed(String text, Span span) {
        return text.substring(span.start(), span.end()).strip();
    }

    private static Article article(String text, @Nullable String publisher) {
        return Article.builder("x", text, false).publisher(publisher).build();
    }
}
