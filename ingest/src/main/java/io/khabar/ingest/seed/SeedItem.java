package io.khabar.ingest.seed;

import io.khabar.news.RawArticle;

/** What a place in the seeds held: an article, or something that is none. */
public sealed interface SeedItem {

    /** An article, whole. */
    record ReadArticle(RawArticle article) implements SeedItem {}

    /**
     * Something that should have been an article.
     *
     * @param origin file, with ":" and the line where lines count
     * @param reason what was found and what was expected, for people; reads on from the origin ("… is empty")
     */
    record BadSeed(String origin, String reason) implements SeedItem {

        /** One line for people: what, where, what to do. */
        public String line() {
            return origin + " " + reason;
        }
    }
}
