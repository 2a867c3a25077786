package io.khabar.tagger.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A model with a vocabulary of a few words, each of which is always called the same: {@code tiny/words.tsv}. Its network has
 * the inputs and the output of a BERT for token classification, and heeds all of them.
 */
final class TinyModel {

    static final List<String> LABELS =
            List.of("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC");

    private static final Path RESOURCES = Path.of("src/test/resources/tiny");

    private TinyModel() {}

    /** Writes all files of the model. */
    static Path writeTo(Path folder) throws IOException {
        Files.writeString(folder.resolve("config.json"), config());
        Files.copy(RESOURCES.resolve("tokenizer_config.json"), folder.resolve("tokenizer_config.json"));
        Files.write(
                folder.resolve("vocab.txt"),
                words().stream().map(word -> word[0]).toList());
        Files.write(folder.resolve("model.onnx"), network());
        return folder;
    }

    static String config() throws IOException {
        return Files.readString(RESOURCES.resolve("config.json"));
    }

    private static byte[] network() throws IOException {
        float[][] types = new float[2][LABELS.size()];
        Arrays.fill(types[1], 99); // a second text, which is never given
        return new OnnxWriter()
                .input("input_ids", OnnxWriter.INT64, "batch", "sequence")
                .input("attention_mask", OnnxWriter.INT64, "batch", "sequence")
                .input("token_type_ids", OnnxWriter.INT64, "batch", "sequence")
                .floats("words", scores())
                .floats("types", types)
                .longs("last_axis", 2)
                .node("Gather", "of_words", "words", "input_ids")
                .node("Gather", "of_types", "types", "token_type_ids")
                .node("Add", "of_both", "of_words", "of_types")
                .node("Cast", "seen", "to", OnnxWriter.FLOAT, "attention_mask")
                .node("Unsqueeze", "seen_by_all", "seen", "last_axis")
                .node("Mul", "logits", "of_both", "seen_by_all")
                .output("logits", OnnxWriter.FLOAT, "batch", "sequence", LABELS.size())
                .toBytes();
    }

    /** What the network knows: for each word of the vocabulary the scores of all labels. */
    static float[][] scores() throws IOException {
        return words().stream()
                .map(word -> {
                    float[] scores = new float[LABELS.size()];
                    scores[LABELS.indexOf(word[1])] = Float.parseFloat(word[2]);
                    return scores;
                })
                .toArray(float[][]::new);
    }

    private static List<String[]> words() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("words.tsv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("# "))
                .map(line -> line.split("\t"))
                .toList();
    }
}
