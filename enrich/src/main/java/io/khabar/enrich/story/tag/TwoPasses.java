package io.khabar.enrich.story.tag;

import java.util.List;

/**
 * Tags a run of sentences twice: each by itself, then each with what the first pass found out about its words in the
 * sentences around it. The work area of one call.
 */
final class TwoPasses {

    private static final int WINDOW = StoryFeatures.WINDOW;

    private final CrfModel model;
    private final List<Sentence> sentences;
    private final int[] from;
    private final float[] scores;
    private final float[] first;
    private final float[] marginals;
    private final byte[] tags;
    private final Lattice lattice;
    private final int[] features = new int[Math.max(StoryFeatures.MOST, PairFeatures.COUNT)];
    private float[] sentenceScores = new float[0];
    private float[] sentenceMarginals = new float[0];
    private byte[] sentenceTags = new byte[0];
    private int[] hits = new int[0];

    private TwoPasses(CrfModel model, List<Sentence> sentences) {
        this.model = model;
        this.sentences = sentences;
        this.from = new int[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            from[i + 1] = from[i] + sentences.get(i).length();
        }
        int tokens = from[sentences.size()];
        scores = new float[tokens * Tag.COUNT];
        first = new float[tokens * Tag.COUNT];
        marginals = new float[tokens * Tag.COUNT];
        tags = new byte[tokens];
        lattice = model.lattice();
    }

    /** Tags the sentences of one story. */
    static TwoPasses over(CrfModel model, List<Sentence> sentences) {
        var passes = new TwoPasses(model, sentences);
        for (int i = 0; i < sentences.size(); i++) {
            passes.first(i);
        }
        passes.second();
        Surnames.propagate(sentences, passes);
        return passes;
    }

    /** Tags each sentence by itself alone. */
    static TwoPasses firstOnly(CrfModel model, List<Sentence> sentences) {
        var passes = new TwoPasses(model, sentences);
        for (int i = 0; i < sentences.size(); i++) {
            passes.first(i);
            passes.decide(i);
        }
        System.arraycopy(passes.first, 0, passes.marginals, 0, passes.first.length);
        return passes;
    }

    /** Tags of all tokens, sentence after sentence. */
    byte[] tags() {
        return tags;
    }

    /** How sure each tag of each token is. */
    float[] marginals() {
        return marginals;
    }

    int firstOf(int sentence) {
        return from[sentence];
    }

    private void first(int number) {
        Sentence sentence = sentences.get(number);
        int length = sentence.length();
        reserve(length);
        model.names().mark(sentence.types(), length, hits);
        for (int i = 0; i < length; i++) {
            int at = (from[number] + i) * Tag.COUNT;
            scores[at] = model.outside();
            sentence.addWords(i, scores, at);
            PairFeatures.write(sentence.types(), i + WordType.REACH, features);
            add(PairFeatures.COUNT, at);
            add(NameFeatures.write(hits, i, length, sentence.type(i), features), at);
        }
        marginals(number, first);
    }

    private void add(int count, int at) {
        for (int i = 0; i < count; i++) {
            model.weights().add(features[i], scores, at);
        }
    }

    private void marginals(int number, float[] target) {
        int length = sentences.get(number).length();
        if (length == 0) {
            return;
        }
        int at = from[number] * Tag.COUNT;
        System.arraycopy(scores, at, sentenceScores, 0, length * Tag.COUNT);
        lattice.marginals(sentenceScores, sentences.get(number).joints(), length, sentenceMarginals);
        System.arraycopy(sentenceMarginals, 0, target, at, length * Tag.COUNT);
    }

    private void decide(int number) {
        int length = sentences.get(number).length();
        if (length == 0) {
            return;
        }
        System.arraycopy(scores, from[number] * Tag.COUNT, sentenceScores, 0, length * Tag.COUNT);
        lattice.best(sentenceScores, sentences.get(number).joints(), length, sentenceTags);
        System.arraycopy(sentenceTags, 0, tags, from[number], length);
    }

    private void second() {
        var memory = new StoryFeatures();
        for (int i = 0; i < sentences.size() + WINDOW; i++) {
            remember(memory, i, 1);
            if (i >= WINDOW) {
                again(memory, i - WINDOW);
                remember(memory, i - 2 * WINDOW, -1);
            }
        }
    }

    private void remember(StoryFeatures memory, int number, int sign) {
        if (number >= 0 && number < sentences.size()) {
            Sentence sentence = sentences.get(number);
            memory.add(sentence.types(), sentence.length(), first, from[number] * Tag.COUNT, sign);
        }
    }

    private void again(StoryFeatures memory, int number) {
        Sentence sentence = sentences.get(number);
        int start = from[number] * Tag.COUNT;
        for (int i = 0; i < sentence.length(); i++) {
            add(memory.write(sentence.types(), i, first, start, features), start + i * Tag.COUNT);
        }
        marginals(number, marginals);
        decide(number);
    }

    private void reserve(int length) {
        if (hits.length < length) {
            hits = new int[length];
            sentenceTags = new byte[length];
            sentenceScores = new float[length * Tag.COUNT];
            sentenceMarginals = new float[length * Tag.COUNT];
        }
    }
}
