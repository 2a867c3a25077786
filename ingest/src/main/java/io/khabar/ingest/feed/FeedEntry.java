package io.khabar.ingest.feed;

import io.khabar.ingest.article.PublishedTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed. Null: the feed does not say.
 *
 * @param id guid, atom:id, rdf:about or JSON Feed id, without blanks around it, control and invisible characters
 * @param title plain text
 * @param link absolute URL of the page, where a base is known
 * @param published when it was published
 * @param updated when it last changed
 * @param summary sanitised HTML, or plain text in which nothing can be taken for HTML
 * @param content the same; the fullest that the feed has
 * @param author the byline
 * @param categories tags and keywords, in their order
 * @param language BCP 47, where the entry states another than the feed
 * @param rights rights note of the entry
 * @param withdrawn true: a tombstone (RFC 6721), or the feed says in so many words that it was withdrawn
 */
public record FeedEntry(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable PublishedTime published,
        @Nullable PublishedTime updated,
        @Nullable String summary,
        @Nullable String content,
        @Nullable String author,
        List<String> categories,
        @Nullable String language,
        @Nullable String rights,
        boolean withdrawn) {

    public FeedEntry {
        categories = List.copyOf(categories);
    }
}
