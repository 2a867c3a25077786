package io.khabar.tagger.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.khabar.enrich.story.UnusableTaggerException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The inputs and the output of a network.
 *
 * @param inputs names of those that it asks for, of the three that are known
 * @param output name of what tells the scores
 */
record NetworkShape(Set<String> inputs, String output) {

    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String TYPES = "token_type_ids";

    private static final String SCORES = "logits";
    /** Batch, sub-words, labels. */
    private static final int DIMENSIONS = 3;

    private static final Set<String> KNOWN = new TreeSet<>(Set.of(IDS, MASK, TYPES));
    private static final String AGAIN = "; export it for token classification (tagger-onnx/README.md says how)";

    /**
     * Looks at a network.
     *
     * @param labels how many labels it is expected to tell
     * @throws UnusableTaggerException when it asks for something else than the three known inputs, or tells something else than
     *     scores of that many labels
     */
    static NetworkShape of(Path file, OrtSession session, int labels) throws OrtException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        if (!inputs.containsKey(IDS) || !KNOWN.containsAll(inputs.keySet())) {
            throw new UnusableTaggerException(file + " has the inputs " + String.join(", ", inputs.keySet())
                    + "; expected " + IDS + ", with or without " + MASK + " and " + TYPES + AGAIN);
        }
        inputs.values().forEach(input -> checkInput(file, input));
        return new NetworkShape(Set.copyOf(inputs.keySet()), output(file, session.getOutputInfo(), labels));
    }

    private static void checkInput(Path file, NodeInfo input) {
        if (!(input.getInfo() instanceof TensorInfo tensor)
                || tensor.type != OnnxJavaType.INT64
                || !isOpen(tensor.getShape())) {
            throw new UnusableTaggerException(file + " has the input " + input
                    + "; expected INT64 with the shape [-1, -1], which is a batch and a text of any size" + AGAIN);
        }
    }

    private static boolean isOpen(long[] shape) {
        return shape.length == 2 && (shape[0] < 0 || shape[0] == 1) && shape[1] < 0;
    }

    private static String output(Path file, Map<String, NodeInfo> outputs, int labels) {
        NodeInfo scores = outputs.size() == 1 ? outputs.values().iterator().next() : outputs.get(SCORES);
        if (scores == null) {
            throw new UnusableTaggerException(file + " has the outputs " + String.join(", ", outputs.keySet())
                    + "; expected " + SCORES + ", or only one" + AGAIN);
        }
        if (!(scores.getInfo() instanceof TensorInfo tensor)
                || tensor.type != OnnxJavaType.FLOAT
                || tensor.getShape().length != DIMENSIONS) {
            throw new UnusableTaggerException(file + " has the output " + scores
                    + "; expected FLOAT with the shape [-1, -1, " + labels + "]" + AGAIN);
        }
        long told = tensor.getShape()[DIMENSIONS - 1];
        if (told >= 0 && told != labels) {
            throw new UnusableTaggerException(file + " tells " + told + " labels, and config.json has " + labels
                    + " (id2label); take both from one model");
        }
        return scores.getName();
    }
}
