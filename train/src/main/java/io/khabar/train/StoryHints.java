package io.khabar.train;

import io.khabar.enrich.story.tag.StoryFeatures;
import io.khabar.enrich.story.tag.Tag;
import io.khabar.enrich.story.tag.WordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the sentences around tell about each token, from a first pass by models that have not seen the sentence. */
final class StoryHints {

    private static final int WINDOW = StoryFeatures.WINDOW;

    private final List<WordType[]> words;
    private final List<float[]> marginals;
    private final StoryFeatures memory = new StoryFeatures();

    private StoryHints(List<WordType[]> words, List<float[]> marginals) {
        this.words = words;
        this.marginals = marginals;
    }

    /** For each sentence and token the hashes. */
    static List<int[][]> of(List<WordType[]> words, List<float[]> marginals) {
        return new StoryHints(words, marginals).all();
    }

    private List<int[][]> all() {
        var all = new ArrayList<int[][]>();
        for (int i = 0; i < words.size() + WINDOW; i++) {
            remember(i, 1);
            if (i >= WINDOW) {
                all.add(hints(i - WINDOW));
                remember(i - 2 * WINDOW, -1);
            }
        }
        return all;
    }

    private void remember(int sentence, int sign) {
        if (sentence >= 0 && sentence < words.size()) {
            memory.add(words.get(sentence), length(sentence), marginals.get(sentence), 0, sign);
        }
    }

    private int length(int sentence) {
        return marginals.get(sentence).length / Tag.COUNT;
    }

    private int[][] hints(int sentence) {
        var hints = new int[length(sentence)][];
        var some = new int[StoryFeatures.MOST];
        for (int token = 0; token < hints.length; token++) {
            int count = memory.write(words.get(sentence), token, marginals.get(sentence), 0, some);
            hints[token] = Arrays.copyOf(some, count);
        }
        return hints;
    }
}
