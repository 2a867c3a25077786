package io.khabar.enrich.story.split;

import io.khabar.enrich.story.text.FoldedText;

/** Tells a line that prints the same words twice and nothing else: the title of another story, and what its picture is called. */
final class TwiceOnLine {

    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 25;

    private TwiceOnLine() {}

    /** UTF-16 offset of the words once more; -1 where the line does not say all of its words twice. */
    static int again(Line line) {
        FoldedText words = line.words();
        int half = words.size() / 2;
        if (words.size() % 2 != 0 || half < FEWEST_WORDS || half > MOST_WORDS || words.hash(0) != words.hash(half)) {
            return -1;
        }
        for (int word = 1; word < half; word++) {
            if (words.hash(word) != words.hash(word + half)) {
                return -1;
            }
        }
        return line.isSentence() ? -1 : words.start(half);
    }
}
