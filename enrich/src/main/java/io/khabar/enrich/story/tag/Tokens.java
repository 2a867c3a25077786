package io.khabar.enrich.story.tag;

import java.util.Arrays;

/** The tokens of a text, each knowing where it stands in it, and where the sentences end. */
public final class Tokens {

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;
    private int[] sentenceEnds = new int[8];
    private int sentences;

    Tokens(String text) {
        this.text = text;
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    /** UTF-16 offset of the first character. */
    public int start(int token) {
        return starts[token];
    }

    /** UTF-16 offset after the last character. */
    public int end(int token) {
        return ends[token];
    }

    /** The token as printed. */
    public String token(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The text that was cut. */
    public String text() {
        return text;
    }

    /** Number of sentences. */
    public int sentences() {
        return sentences;
    }

    /** Number of the first token of a sentence. */
    public int firstOf(int sentence) {
        return sentence == 0 ? 0 : sentenceEnds[sentence - 1];
    }

    /** Number of the token after the last one of a sentence. */
    public int endOf(int sentence) {
        return sentenceEnds[sentence];
    }

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** Ends the sentence after the last token; nothing happens when there is none since the last end. */
    void endSentence() {
        if (size == (sentences == 0 ? 0 : sentenceEnds[sentences - 1])) {
            return;
        }
        if (sentences == sentenceEnds.length) {
            sentenceEnds = Arrays.copyOf(sentenceEnds, sentences * 2);
        }
        sentenceEnds[sentences++] = size;
    }

    int openSentenceLength() {
        return size - (sentences == 0 ? 0 : sentenceEnds[sentences - 1]);
    }
}
