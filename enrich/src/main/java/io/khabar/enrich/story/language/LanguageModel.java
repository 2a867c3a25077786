package io.khabar.enrich.story.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Reads Apache OpenNLP's model of 103 languages (a maximum entropy model over runs of one to three characters) and keeps the weights of the
 * languages that are asked for. {@link opennlp.tools.langdetect.LanguageDetectorME} gives the same numbers, at several times the cost.
 */
final class LanguageModel {

    /** In the artifact opennlp-models-langdetect. */
    static final String FILE = "/langdetect-183.bin";

    private LanguageModel() {}

    /** The model that comes with Khabar. */
    static LanguageDetectorModel bundled() {
        try (InputStream stream = LanguageModel.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the program; build it again");
            }
            return new LanguageDetectorModel(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read from the program", e);
        }
    }

    /**
     * The weights of what the model tells apart, each in its place of the list.
     *
     * @param names the model's names of languages
     */
    static NgramWeights weights(LanguageDetectorModel model, List<String> names) {
        var maxent = (AbstractModel) model.getMaxentModel();
        int[] columns = new int[maxent.getNumOutcomes()];
        Arrays.fill(columns, -1);
        for (int i = 0; i < names.size(); i++) {
            columns[maxent.getIndex(names.get(i))] = i;
        }
        @SuppressWarnings("unchecked") // as the method's documentation has it
        var contexts = (Map<String, Context>) maxent.getDataStructures()[1];
        return weights(contexts, columns, names.size());
    }

    private static NgramWeights weights(Map<String, Context> contexts, int[] columns, int count) {
        long[] runs = new long[Integer.highestOneBit(contexts.size()) * 2];
        Context[] placed = new Context[runs.length];
        int size = 0;
        for (var context : contexts.entrySet()) {
            int kept = kept(context.getValue(), columns);
            if (kept > 0 && context.getKey().length() <= NgramWeights.LONGEST) {
                long run = NgramWeights.run(context.getKey());
                int place = NgramWeights.place(runs, run);
                runs[place] = run;
                placed[place] = context.getValue();
                size += kept;
            }
        }
        int[] starts = new int[runs.length + 1];
        byte[] of = new byte[size];
        float[] weights = new float[size];
        int end = 0;
        for (int place = 0; place < placed.length; place++) {
            starts[place] = end;
            Context context = placed[place];
            for (int i = 0; context != null && i < context.getOutcomes().length; i++) {
                int column = columns[context.getOutcomes()[i]];
                if (column >= 0) {
                    of[end] = (byte) column;
                    weights[end++] = (float) context.getParameters()[i];
                }
            }
        }
        starts[placed.length] = end;
        return new NgramWeights(runs, starts, of, weights, count);
    }

    private static int kept(Context context, int[] columns) {
        return (int) Arrays.stream(context.getOutcomes())
                .filter(outcome -> columns[outcome] >= 0)
                .count();
    }
}
