package io.khabar.standalone.live;

import io.khabar.ingest.article.ArticleId;
import io.khabar.news.PublishedPrecision;
import io.khabar.news.RawArticle;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A seed as an item of a feed.
 *
 * @param guid made of the seed's place, so it is the same in each run
 * @param text plain text or markup
 * @param html whether the text is markup
 * @param title null: the text holds it
 * @param url of the page; null: not known
 * @param by byline; null: none
 * @param published W3CDTF, as exact as it is known; null: not known
 * @param language BCP 47; null: not stated
 * @param rights rights note; null: none
 */
record FeedItem(
        String guid,
        String text,
        boolean html,
        @Nullable String title,
        @Nullable String url,
        @Nullable String by,
        @Nullable String published,
        @Nullable String language,
        @Nullable String rights,
        List<String> keywords) {
    private static final String SCHEME = "urn:khabar:seed:";
    private static final int DAY = "2025-01-31".length();

    FeedItem {
        keywords = List.copyOf(keywords);
    }

    static FeedItem of(RawArticle seed) {
        return new FeedItem(
                guid(Objects.requireNonNullElse(seed.getOrigin(), "")),
                seed.getText(),
                seed.getContentType().equals("text/html"),
                seed.getHeadline(),
                seed.getUrl(),
                seed.getBy(),
                published(seed),
                seed.getLanguage(),
                seed.getRightsInfo(),
                seed.getKeywords());
    }

    /** A URN: nothing in it is taken for a blank or an invisible character by those who read the feed. */
    static String guid(String place) {
        return SCHEME
                + URLEncoder.encode(place, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/")
                        .replace("%3A", ":");
    }

    private static @Nullable String published(RawArticle seed) {
        if (seed.getPublished() == null) {
            return null;
        }
        String time = seed.getPublished().truncatedTo(ChronoUnit.SECONDS).toString();
        return seed.getPublishedPrecision() == PublishedPrecision.DAY ? time.substring(0, DAY) : time;
    }

    /** The id that ingest gives its article. */
    String articleId() {
        return ArticleId.of(guid, null, text).value();
    }
}
