package io.khabar.tagger.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** That words are cut as BERT's own tokenizer cuts them. */
class WordPieceTest {

    private static final Path FILES = Path.of("src/test/resources/cut");
    private static final String CASED = "{\"do_lower_case\": false}";
    private static final String LOWER = "{\"do_lower_case\": true}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "/cut/words.csv", numLinesToSkip = 1)
    void shouldCutWords(String rules, String text, @Nullable String pieces, @Nullable String why) throws IOException {
        // Given
        SubWords subWords = ofVocabulary(rules.equals("lower") ? LOWER : CASED);

        // When
        List<String> cut = written(subWords.words().cut(text));

        // Then
        assertThat(String.join(" ", cut)).as(why).isEqualTo(pieces == null ? "" : pieces);
    }

    @Test
    void shouldStripMarksWithoutLoweringWhereTheModelSaysSo() throws IOException {
        SubWords subWords = ofVocabulary("{\"do_lower_case\": false, \"strip_accents\": true}");

        assertThat(written(subWords.words().cut("أحمد"))).containsExactly("احمد");
        assertThat(written(subWords.words().cut("Harbour"))).containsExactly("[UNK]");
    }

    @Test
    void shouldTakeATooLongWordForUnknown() throws IOException {
        SubWords subWords = ofVocabulary(CASED);

        assertThat(subWords.words().cut("o" + "o".repeat(99))).hasSize(100);
        assertThat(written(subWords.words().cut("o" + "o".repeat(100)))).containsExactly("[UNK]");
    }

    @Test
    void shouldReadTheFileThatHoldsAllOfATokenizer() throws IOException {
        // Given
        Files.copy(FILES.resolve("tokenizer.json"), folder.resolve("tokenizer.json"));

        // When
        SubWords subWords = SubWordFiles.read(new ModelFolder(folder));

        // Then
        assertThat(subWords.words().cut("Harbours أحمد")).containsExactly(4, 5, 6);
        assertThat(subWords.words().cut("harboursssss")).as("12 letters").containsExactly(1);
        assertThat(subWords.first()).isEqualTo(2);
        assertThat(subWords.last()).isEqualTo(3);
        assertThat(subWords.largest()).isEqualTo(6);
    }

    private SubWords ofVocabulary(String config) throws IOException {
        Files.copy(FILES.resolve("vocab.txt"), folder.resolve("vocab.txt"));
        Files.writeString(folder.resolve("tokenizer_config.json"), config);
        return SubWordFiles.read(new ModelFolder(folder));
    }

    private static List<String> written(int[] pieces) throws IOException {
        List<String> vocabulary = Files.readAllLines(FILES.resolve("vocab.txt"));
        List<String> written = new ArrayList<>();
        for (int piece : pieces) {
            written.add(vocabulary.get(piece));
        }
        return written;
    }
}
