package io.khabar.enrich.story.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFileTest {

    @Test
    void shouldReadKindsAndPhrasesAndPassOverComments() {
        assertThat(LabelFile.read("x.tsv", new StringReader("# for people\n\nmarker\tread on\nown-waw\tوردة\n")))
                .containsExactly(new Label(LabelKind.MARKER, "read on", 2), new Label(LabelKind.OWN_WAW, "وردة", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-kind.tsv, 'unknown-kind.tsv:3: unknown kind «makrer»; expected one of marker, marker-after'",
        "no-tab.tsv, 'no-tab.tsv:2: no tab in «source المصدر»'",
        "no-letter.tsv, 'no-letter.tsv:1: «…» is no phrase'",
        "two-tabs.tsv, 'two-tabs.tsv:1:'"
    })
    void shouldRefuseABadLineWithFileAndLine(String file, String message) throws IOException {
        try (Reader reader = open(file)) {
            assertThatExceptionOfType(BadLabelException.class)
                    .isThrownBy(() -> LabelFile.read(file, reader))
                    .withMessageStartingWith(message);
        }
    }

    private static Reader open(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(LabelFileTest.class.getResourceAsStream("/labels-bad/" + file)),
                StandardCharsets.UTF_8);
    }
}
