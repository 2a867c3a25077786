package io.khabar.enrich.story.tag;

import io.khabar.enrich.story.tag.CrfModel.ScoredWord;
import java.util.List;

/** The words of a sentence with what they add to each other's scores. Immutable once made. */
final class Sentence {

    private final ScoredWord[] scored;
    private final WordType[] types;
    private final int[] joints;

    private Sentence(int length) {
        scored = new ScoredWord[length + 2 * WordType.REACH];
        types = new WordType[scored.length];
        joints = new int[length];
    }

    static Sentence of(CrfModel model, WordTypes reader, Tokens tokens, int sentence) {
        int first = tokens.firstOf(sentence);
        var made = new Sentence(tokens.endOf(sentence) - first);
        for (int i = 0; i < made.length(); i++) {
            int start = tokens.start(first + i);
            made.set(i, model.word(reader, tokens.text(), start, tokens.end(first + i)));
        }
        made.close(model);
        return made;
    }

    static Sentence of(CrfModel model, WordTypes reader, List<String> tokens) {
        var made = new Sentence(tokens.size());
        for (int i = 0; i < made.length(); i++) {
            String token = tokens.get(i);
            made.set(i, model.word(reader, token, 0, token.length()));
        }
        made.close(model);
        return made;
    }

    private void set(int token, ScoredWord word) {
        scored[token + WordType.REACH] = word;
        types[token + WordType.REACH] = word.type();
    }

    private void close(CrfModel model) {
        for (int i = 0; i < joints.length; i++) {
            joints[i] = type(i).joint();
        }
        for (int i = 1; i <= WordType.REACH; i++) {
            set(-i, model.edge(false));
            set(length() - 1 + i, model.edge(true));
        }
    }

    /** Number of tokens. */
    int length() {
        return scored.length - 2 * WordType.REACH;
    }

    /** The words with {@link WordType#REACH} edges before and after. */
    WordType[] types() {
        return types;
    }

    /** For each token its {@link Joint}. */
    int[] joints() {
        return joints;
    }

    WordType type(int token) {
        return types[token + WordType.REACH];
    }

    /** Adds what the words around a token and itself say about it. */
    void addWords(int token, float[] scores, int at) {
        for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
            float[] from = scored[token + WordType.REACH + offset].scores();
            int row = CrfModel.slot(offset);
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                scores[at + tag] += from[row + tag];
            }
        }
    }
}
