package io.khabar.tagger.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import io.khabar.enrich.story.UnusableTaggerException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A network for token classification. Each call runs on the thread that makes it, so that sums have one order and threads of
 * the stream do not wait for each other. Safe for use by many threads at once; lives as long as the process.
 */
final class Network {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final NetworkShape shape;
    private final int labels;

    private Network(OrtEnvironment environment, OrtSession session, NetworkShape shape, int labels) {
        this.environment = environment;
        this.session = session;
        this.shape = shape;
        this.labels = labels;
    }

    /**
     * Loads a network.
     *
     * @param labels how many labels it is expected to tell
     * @throws UnusableTaggerException when it cannot be loaded, or has other inputs and outputs than expected
     */
    static Network load(Path file, int labels) {
        try {
            OrtEnvironment environment = NativeCode.start();
            try (SessionOptions options = options()) {
                OrtSession session = environment.createSession(file.toString(), options);
                return new Network(environment, session, NetworkShape.of(file, session, labels), labels);
            }
        } catch (OrtException e) {
            throw new UnusableTaggerException(
                    file + " cannot be loaded by ONNX Runtime: " + e.getMessage() + "; export the model again", e);
        }
    }

    /** Version of what runs networks. */
    static String runtime() {
        try {
            return NativeCode.start().getVersion();
        } catch (OrtException e) {
            throw new UnusableTaggerException("ONNX Runtime cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * The scores of all labels for each number, one number after the other.
     *
     * @param ids numbers of sub-words with the marks of beginning and end
     * @throws IllegalStateException when the network fails
     */
    float[] scores(long[] ids) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String input : shape.inputs()) {
                inputs.put(input, tensor(values(input, ids)));
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(shape.output()))) {
                return scores((OnnxTensor) result.get(0), ids.length);
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the network failed on a text of " + ids.length + " sub-words: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private float[] scores(OnnxTensor output, int length) {
        long[] found = output.getInfo().getShape();
        if (!Arrays.equals(found, new long[] {1, length, labels})) {
            throw new IllegalStateException("the network's output " + shape.output() + " has the shape "
                    + Arrays.toString(found) + " for " + length + " sub-words; expected [1, " + length + ", " + labels
                    + "], for there are " + labels + " labels in config.json (id2label)");
        }
        float[] scores = new float[length * labels];
        output.getFloatBuffer().get(scores);
        return scores;
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static long[] values(String input, long[] ids) {
        return switch (input) {
            case NetworkShape.IDS -> ids;
            case NetworkShape.MASK -> ones(ids.length);
            default -> new long[ids.length]; // all of one text
        };
    }

    private static long[] ones(int length) {
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static SessionOptions options() throws OrtException {
        var options = new SessionOptions();
        options.setSessionLogLevel(NativeCode.QUIET);
        options.setExecutionMode(ExecutionMode.SEQUENTIAL);
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setDeterministicCompute(true);
        options.setMemoryPatternOptimization(false); // windows have many lengths, and it keeps a plan for each
        options.setOptimizationLevel(OptLevel.ALL_OPT);
        return options;
    }
}
