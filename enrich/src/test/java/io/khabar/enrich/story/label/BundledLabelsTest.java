package io.khabar.enrich.story.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.text.FoldedText;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The label files that come with Khabar. */
class BundledLabelsTest {

    private static final Path FILES = Path.of("src", "main", "resources", "labels");
    private static final Labels BUNDLED = Labels.bundled();

    @Test
    void shouldCoverTheLanguagesOfANewsroom() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeLookedUpInEveryFile(Path file) throws IOException {
        for (Label label : labels(file)) {
            if (label.kind() == LabelKind.NONE) {
                assertThat(BUNDLED.at(FoldedText.of(label.phrase()), 0))
                        .as(label.phrase())
                        .isNull();
            } else if (label.kind().labels()) {
                assertThat(BUNDLED.at(FoldedText.of(label.phrase()), 0))
                        .as(label.phrase())
                        .isNotNull();
            } else {
                assertThat(BUNDLED.phrases(label.kind())).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "MARKER",
                "MARKER_AFTER",
                "SOURCE",
                "DATE",
                "KEYWORDS",
                "BYLINE",
                "CAPTION",
                "WIDGET",
                "BOILERPLATE"
            })
    void shouldHaveEveryKindOfLabelInEveryLanguage(LabelKind kind) throws IOException {
        for (Path file : files()) {
            assertThat(labels(file))
                    .as("%s of %s", kind.label(), file)
                    .filteredOn(label -> label.kind() == kind)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    private static List<Label> labels(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return LabelFile.read(file.toString(), reader);
        }
    }
}
