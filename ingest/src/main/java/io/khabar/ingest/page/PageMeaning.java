package io.khabar.ingest.page;

import io.khabar.news.RawArticle;

/** What an answer means for the article whose page was asked for. */
public sealed interface PageMeaning {

    /** One of a few words, for counting. */
    default String outcome() {
        if (this instanceof Unpaged none) {
            return none.cause();
        }
        return this instanceof Withdrawn ? "gone" : "read";
    }

    /**
     * It is the article's page.
     *
     * @param article the entry's article with the text of the page
     */
    record Paged(RawArticle article) implements PageMeaning {}

    /**
     * The server says that the page is gone for good (410).
     *
     * @param article the entry's article, withdrawn
     */
    record Withdrawn(RawArticle article) implements PageMeaning {}

    /**
     * There is no page that could be used.
     *
     * @param passing whether it may be there later
     * @param busy whether the server asks for less
     * @param cause one of a few words, for counting
     * @param reason for people
     */
    record Unpaged(boolean passing, boolean busy, String cause, String reason) implements PageMeaning {}
}
