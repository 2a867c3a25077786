package io.khabar.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one page of a sitemap (sitemaps.org protocol), with Google's news extension. */
final class SitemapEntry {
    private SitemapEntry() {}

    /** The page's URL is its id. */
    static FeedEntry of(Fields fields) {
        Tag page = fields.tag();
        List<Tag> news = page.children("news:news");
        Fields story = news.isEmpty() ? fields : fields.of(news.get(0));
        String link = new Links(fields).page(null);
        return new FeedEntry(
                link,
                story.line(FeedLimits.TITLE, "news:title"),
                link,
                story.time("news:publication_date"),
                fields.time("lastmod"),
                null,
                null,
                null,
                Categories.of(story),
                language(story),
                null,
                false);
    }

    private static @Nullable String language(Fields story) {
        List<Tag> publications = story.tag().children("news:publication");
        return publications.isEmpty()
                ? null
                : Languages.tag(story.of(publications.get(0)).line(FeedLimits.NAME, "news:language"));
    }
}
