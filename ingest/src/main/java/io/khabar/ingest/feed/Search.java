package io.khabar.ingest.feed;

/**
 * Finds a word from a place that only moves on. The text is gone through once in all, also when the word is asked for in
 * every line and never there.
 */
final class Search {
    private final String text;
    private final String word;
    private int found = -2;

    Search(String text, String word) {
        this.text = text;
        this.word = word;
    }

    /** Where the word stands at or after {@code from}, which is never less than the last time; -1: nowhere. */
    int from(int from) {
        if (found != -1 && found < from) {
            found = text.indexOf(word, from);
        }
        return found;
    }
}
