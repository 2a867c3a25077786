/** Sees names with a network for token classification (BERT and its kin), run by ONNX Runtime. */
@NullMarked
package io.khabar.tagger.onnx;

import org.jspecify.annotations.NullMarked;
