package io.khabar.ingest.json;

import io.khabar.news.RawArticle;

/** What a place in a stream of JSON held: an article, or something that is none. */
public sealed interface JsonItem {

    /** Where it begins, from 1. */
    int line();

    /**
     * An article.
     *
     * @param article origin and time of ingest are still to be set
     */
    record Read(int line, RawArticle.Builder article) implements JsonItem {}

    /**
     * Something that should have been an article.
     *
     * @param line where the mistake is, from 1
     * @param reason what was found and what was expected, for people; reads on from the place ("… is no valid JSON")
     */
    record Bad(int line, String reason) implements JsonItem {}
}
