package io.khabar.standalone.line;

import io.khabar.enrich.Enrichers;

/**
 * Folders with what is added to the data that come with Khabar; each is empty when there is none.
 *
 * @param labels as enrich.labels.dir names it
 * @param words as enrich.words.dir names it
 */
public record OwnFolders(String labels, String words) {

    /** No folder. */
    public static final OwnFolders NONE = new OwnFolders("", "");

    /**
     * Reads what is in them, to tell mistakes before anything is started.
     *
     * @throws io.khabar.runtime.KhabarException (USAGE) that tells the mistakes
     */
    public void check() {
        Enrichers.labels(labels);
        Enrichers.words(words);
    }
}
