package io.khabar.enrich.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One raw article as the domain sees it.
 *
 * @param id 32 lower-case hex digits
 * @param text the decoded page text or markup; every span counts in it
 * @param html true when {@code text} is markup
 * @param url canonical URL; null when not known
 * @param guid the feed's own id; null when it gave none
 * @param publisher name or domain of the publisher; null when not known
 * @param origin where ingest read it, for people; null when not known
 * @param headline headline given outside of the text; null when there was none
 * @param summary summary given outside of the text; null when there was none
 * @param by byline given outside of the text; null when there was none
 * @param keywords keywords given outside of the text
 * @param language language stated outside of the text, BCP 47; null when not stated
 * @param published date given outside of the text; {@link PublicationDate#NONE} when there was none
 * @param pagePublished date that the page states, with basis PAGE; {@link PublicationDate#NONE} when it states none
 * @param rightsInfo rights note; null when there was none
 * @param ingested when ingest read it
 * @param canceled true when the publisher withdrew it
 * @param labels publisher whose labels mark its embedded stories, where it is not {@code publisher}; null: it is
 */
public record Article(
        String id,
        String text,
        boolean html,
        @Nullable String url,
        @Nullable String guid,
        @Nullable String publisher,
        @Nullable String origin,
        @Nullable String headline,
        @Nullable String summary,
        @Nullable String by,
        List<String> keywords,
        @Nullable String language,
        PublicationDate published,
        PublicationDate pagePublished,
        @Nullable String rightsInfo,
        Instant ingested,
        boolean canceled,
        @Nullable String labels) {

    public Article {
        keywords = List.copyOf(keywords);
    }

    /** An article of which only its text is known. */
    public static Article ofText(String id, String text, boolean html) {
        return builder(id, text, html).build();
    }

    /** An article of which its text is known, for more to be told of it. */
    public static ArticleBuilder builder(String id, String text, boolean html) {
        return new ArticleBuilder(id, text, html);
    }

    /** This article, for some of it to be told otherwise. */
    public ArticleBuilder toBuilder() {
        return new ArticleBuilder(this);
    }
}
