package io.khabar.train;

/**
 * A sentence as the trainer sees it.
 *
 * @param features for each token the numbers of its features: first those that name words, then the others, then those of the story
 * @param lexical for each token how many name words
 * @param story for each token where those of the story begin
 * @param words for each token and its two neighbours the number of the word whose vector counts; -1 for none
 * @param joints for each token how it is joined to the one before it
 * @param tags as people gave them
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for arithmetic; never compared or changed
record Example(int[][] features, int[] lexical, int[] story, int[] words, int[] joints, byte[] tags) {

    int length() {
        return tags.length;
    }
}
