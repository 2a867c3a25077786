package io.khabar.tagger.onnx;

import java.util.Collections;

/**
 * How a model's text becomes numbers. Immutable.
 *
 * @param words cuts words
 * @param first number that stands before each text
 * @param last number that stands behind it
 */
record SubWords(WordPiece words, int first, int last) {

    /** The largest number that a text can become. */
    int largest() {
        return Collections.max(words.vocabulary().values());
    }
}
