package io.khabar.tagger.onnx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the network called each word of a story, and how sure it was. The work area of one call. */
final class Verdicts {

    private final List<NameLabel> labels;
    private final NameLabel[] chosen;
    private final float[] sureness;

    /**
     * Nothing yet.
     *
     * @param labels in the order of the network's outputs
     * @param words number of words
     */
    Verdicts(List<NameLabel> labels, int words) {
        this.labels = labels;
        this.chosen = new NameLabel[words];
        this.sureness = new float[words];
    }

    /**
     * Takes what the network says of a window. A word is what its first sub-word is called.
     *
     * @param scores for each number of the window those of all labels
     */
    void take(Window window, float[] scores) {
        int at = window.firstJudged();
        for (Word word : window.words()) {
            if (word.pieces().length > 0) {
                choose(word.number(), scores, at * labels.size());
                at += word.pieces().length;
            }
        }
    }

    /** Null for a word that the network does not see. */
    @Nullable
    NameLabel label(Word word) {
        return chosen[word.number()];
    }

    /** The probability of the label, from 0 to 1. */
    float sureness(Word word) {
        return sureness[word.number()];
    }

    /** The most probable label, of equals the first; the scores are logarithms of probabilities that are not normalised. */
    private void choose(int word, float[] scores, int from) {
        int best = 0;
        for (int label = 1; label < labels.size(); label++) {
            best = scores[from + label] > scores[from + best] ? label : best;
        }
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            sum += StrictMath.exp(scores[from + label] - scores[from + best]);
        }
        chosen[word] = labels.get(best);
        sureness[word] = (float) (1 / sum);
    }
}
