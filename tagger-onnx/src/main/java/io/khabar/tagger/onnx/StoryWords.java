package io.khabar.tagger.onnx;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.Tokenizer;
import io.khabar.enrich.story.tag.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a story into sentences and words, and the words into sub-words. The work area of one call. */
final class StoryWords {

    private final WordPiece pieces;
    private final int most;
    private final List<List<Word>> sentences = new ArrayList<>();
    private int count;

    private StoryWords(WordPiece pieces, int most) {
        this.pieces = pieces;
        this.most = most;
    }

    /**
     * Cuts the headline, when there is one, and the body.
     *
     * @param most sub-words of a word; those behind them are left out
     */
    static StoryWords of(StoryText story, WordPiece pieces, int most) {
        var words = new StoryWords(pieces, most);
        if (story.headline() != null) {
            words.add(true, Tokenizer.cut(story.headline()));
        }
        words.add(false, Tokenizer.cut(story.body()));
        return words;
    }

    List<List<Word>> sentences() {
        return sentences;
    }

    /** Number of words. */
    int count() {
        return count;
    }

    private void add(boolean inHeadline, Tokens tokens) {
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            var words = new ArrayList<Word>();
            for (int token = tokens.firstOf(sentence); token < tokens.endOf(sentence); token++) {
                int[] cut = pieces.cut(tokens.token(token));
                int[] kept = cut.length <= most ? cut : Arrays.copyOf(cut, most);
                words.add(new Word(count++, inHeadline, tokens.start(token), tokens.end(token), kept));
            }
            sentences.add(words);
        }
    }
}
