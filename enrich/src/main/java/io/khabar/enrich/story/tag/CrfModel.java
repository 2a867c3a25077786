package io.khabar.enrich.story.tag;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** A trained model, free to share between threads. What a known word adds to its neighbours is computed once. */
public final class CrfModel {

    static final int SPAN = 2 * WordType.REACH + 1;

    private final Lexicon lexicon;
    private final WordIndex index;
    private final NameHits names;
    private final WeightTable weights;
    private final float[] vectorWeights;
    private final float[] transitions;
    private final float outside;
    private final String version;
    private final AtomicReferenceArray<ScoredWord> known;
    private final ScoredWord before;
    private final ScoredWord after;

    /**
     * Takes the parts of a model.
     *
     * @param names what gives hints
     * @param hashes the features
     * @param weights {@link Tag#COUNT} numbers for each feature
     * @param vectorWeights for the tokens from one before to one after, each dimension and each tag
     * @param transitions scores of one tag after another, for each {@link Joint}
     * @param outside added to the score of {@link Tag#O}
     * @param version name and hash, for the records
     */
    public CrfModel(
            Lexicon lexicon,
            NameHits names,
            int[] hashes,
            float[] weights,
            float[] vectorWeights,
            float[] transitions,
            float outside,
            String version) {
        this.lexicon = lexicon;
        this.index = new WordIndex(lexicon.words());
        this.names = names;
        this.weights = new WeightTable(hashes, weights);
        this.vectorWeights = vectorWeights;
        this.transitions = transitions;
        this.outside = outside;
        this.version = version;
        this.known = new AtomicReferenceArray<>(index.size());
        this.before = scored(WordTypes.edge(false));
        this.after = scored(WordTypes.edge(true));
    }

    /** Name and hash of the model. */
    public String version() {
        return version;
    }

    WordTypes reader() {
        return new WordTypes(lexicon, index);
    }

    Lattice lattice() {
        return new Lattice(transitions);
    }

    float outside() {
        return outside;
    }

    NameHits names() {
        return names;
    }

    WeightTable weights() {
        return weights;
    }

    ScoredWord edge(boolean last) {
        return last ? after : before;
    }

    ScoredWord word(WordTypes reader, CharSequence text, int start, int end) {
        reader.read(text, start, end);
        int number = reader.number();
        if (number < 0) {
            return scored(reader.make());
        }
        ScoredWord found = known.getAcquire(number);
        if (found == null) {
            found = scored(reader.make());
            known.setRelease(number, found);
        }
        return found;
    }

    private ScoredWord scored(WordType type) {
        var scores = new float[SPAN * Tag.COUNT];
        for (int i = 0; i < type.features().length; i++) {
            for (int offset = -type.reach()[i]; offset <= type.reach()[i]; offset++) {
                weights.add(FeatureHash.at(type.features()[i], offset), scores, slot(offset));
            }
        }
        if (lexicon.hasVector(type.number())) {
            for (int offset = -1; offset <= 1; offset++) {
                addVector(type.number(), offset, scores);
            }
        }
        return new ScoredWord(type, scores);
    }

    /** Where a word's scores for the token stand that has the word at an offset. */
    static int slot(int offset) {
        return (offset + WordType.REACH) * Tag.COUNT;
    }

    private void addVector(int word, int offset, float[] scores) {
        int size = lexicon.dimensions();
        int at = slot(offset);
        for (int d = 0; d < size; d++) {
            float value = lexicon.vectors()[word * size + d] / 32f;
            int row = ((offset + 1) * size + d) * Tag.COUNT;
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                scores[at + tag] += value * vectorWeights[row + tag];
            }
        }
    }

    /**
     * A word and what it adds to the scores of the tokens around it.
     *
     * @param scores for offsets from -2 to 2 {@link Tag#COUNT} numbers each
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers for arithmetic; never compared or changed
    record ScoredWord(WordType type, float[] scores) {}
}
