package io.khabar.tagger.onnx;

/**
 * A word of a story.
 *
 * @param number its place in the story, from 0
 * @param inHeadline true when the offsets count in the headline, false when in the body
 * @param start UTF-16 offset of the first character
 * @param end the offset after the last
 * @param pieces numbers of its sub-words; empty for what the model does not see
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for the network; never compared or changed
record Word(int number, boolean inHeadline, int start, int end, int[] pieces) {}
