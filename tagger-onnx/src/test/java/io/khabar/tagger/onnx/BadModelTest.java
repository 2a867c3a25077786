package io.khabar.tagger.onnx;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.khabar.enrich.story.UnusableTaggerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That a model which cannot be used is refused at once, and it is said why and what to do. */
class BadModelTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        TinyModel.writeTo(folder);
    }

    @Test
    void shouldSayThatThereIsNoFolder() {
        assertThatExceptionOfType(UnusableTaggerException.class)
                .isThrownBy(() -> new OnnxTaggerProvider().load(folder.resolve("nowhere")))
                .withMessageContaining("nowhere is no folder; expected one with model.onnx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "config.json", "tokenizer_config.json"})
    void shouldSayWhichFileIsMissing(String file) throws IOException {
        Files.delete(folder.resolve(file));

        expect(folder.resolve(file) + " is missing; export the model with its tokenizer");
    }

    @Test
    void shouldSayThatTheTokenizerIsMissing() throws IOException {
        Files.delete(folder.resolve("vocab.txt"));

        expect("has neither tokenizer.json nor vocab.txt");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-files.csv", numLinesToSkip = 1)
    void shouldSayWhatIsWrongInAFile(String file, String content, String message) throws IOException {
        Files.writeString(folder.resolve(file), content);

        expect(message);
    }

    @Test
    void shouldSayThatTheNetworkAsksForSomethingElse() throws IOException {
        writeNetwork(new OnnxWriter()
                .input("pixels", OnnxWriter.INT64, "batch", "sequence")
                .floats("words", TinyModel.scores())
                .node("Gather", "logits", "words", "pixels")
                .output("logits", OnnxWriter.FLOAT, "batch", "sequence", 9));

        expect("has the inputs pixels; expected input_ids, with or without attention_mask and token_type_ids");
    }

    @Test
    void shouldSayThatTheNetworkTakesOtherNumbers() throws IOException {
        writeNetwork(new OnnxWriter()
                .input("input_ids", OnnxWriter.INT32, "batch", "sequence")
                .floats("words", TinyModel.scores())
                .node("Gather", "logits", "words", "input_ids")
                .output("logits", OnnxWriter.FLOAT, "batch", "sequence", 9));

        expect("INT32", "expected INT64 with the shape [-1, -1]");
    }

    @Test
    void shouldSayThatTheNetworkTakesTextsOfOneLengthOnly() throws IOException {
        writeNetwork(new OnnxWriter()
                .input("input_ids", OnnxWriter.INT64, 1, 128)
                .floats("words", TinyModel.scores())
                .node("Gather", "logits", "words", "input_ids")
                .output("logits", OnnxWriter.FLOAT, 1, 128, 9));

        expect("128", "expected INT64 with the shape [-1, -1]");
    }

    @Test
    void shouldSayThatTheNetworkTellsNoScoresOfLabels() throws IOException {
        writeNetwork(new OnnxWriter()
                .input("input_ids", OnnxWriter.INT64, "batch", "sequence")
                .node("Cast", "vector", "to", OnnxWriter.FLOAT, "input_ids")
                .output("vector", OnnxWriter.FLOAT, "batch", "sequence"));

        expect("has the output", "vector", "expected FLOAT with the shape [-1, -1, 9]");
    }

    @Test
    void shouldSayThatNoneOfManyOutputsIsKnown() throws IOException {
        writeNetwork(new OnnxWriter()
                .input("input_ids", OnnxWriter.INT64, "batch", "sequence")
                .floats("words", TinyModel.scores())
                .node("Gather", "one", "words", "input_ids")
                .node("Neg", "two", "one")
                .output("one", OnnxWriter.FLOAT, "batch", "sequence", 9)
                .output("two", OnnxWriter.FLOAT, "batch", "sequence", 9));

        expect("has the outputs one, two; expected logits");
    }

    @Test
    void shouldSayThatTheNetworkHasAnotherNumberOfLabels() throws IOException {
        Files.writeString(folder.resolve("config.json"), twoLabels());

        expect("tells 9 labels, and config.json has 2 (id2label)");
    }

    @Test
    void shouldFindOutThatTheNetworkHasAnotherNumberOfLabelsWhereItDoesNotSay() throws IOException {
        writeNetwork(new OnnxWriter()
                .input("input_ids", OnnxWriter.INT64, "batch", "sequence")
                .floats("words", TinyModel.scores())
                .longs("ones", 1, 1, 1, 1, 1, 1, 1, 1, 1)
                .node("Gather", "scores", "words", "input_ids")
                .node("Cast", "all", "to", OnnxWriter.BOOLEAN, "ones")
                .node("Compress", "logits", "axis", 2, "scores", "all") // how much it leaves is not known before
                .output("logits", OnnxWriter.FLOAT, "batch", "sequence", "labels"));
        Files.writeString(folder.resolve("config.json"), twoLabels());

        expect("has the shape [1, 512, 9]", "expected [1, 512, 2]", "export model, tokenizer and config together");
    }

    @Test
    void shouldFindOutThatTheVocabularyIsLargerThanTheNetworks() throws IOException {
        Path vocabulary = folder.resolve("vocab.txt");
        Files.writeString(vocabulary, Files.readString(vocabulary) + "بحر\n");

        expect("cannot be used with the other files of its folder", "export model, tokenizer and config together");
    }

    private static String twoLabels() {
        return "{\"id2label\": {\"0\": \"O\", \"1\": \"PER\"}}";
    }

    private void writeNetwork(OnnxWriter network) throws IOException {
        Files.write(folder.resolve("model.onnx"), network.toBytes());
    }

    private void expect(String... parts) {
        var thrown = assertThatExceptionOfType(UnusableTaggerException.class)
                .isThrownBy(() -> new OnnxTaggerProvider().load(folder));
        for (String part : parts) {
            thrown.withMessageContaining(part);
        }
    }
}
