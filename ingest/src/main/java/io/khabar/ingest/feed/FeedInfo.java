package io.khabar.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself. Null: it does not say.
 *
 * @param title plain text
 * @param link absolute URL of the site, where a base is known
 * @param language BCP 47
 * @param updated when the feed last changed, UTC
 * @param self its own URL (Atom link rel="self", JSON Feed feed_url)
 * @param hub WebSub hub (link rel="hub", JSON Feed hubs)
 * @param ttl shortest interval between two fetches (RSS ttl, syndication module)
 * @param rights copyright or rights note
 * @param children URLs of the sitemaps of a sitemap index, the likeliest to have news first; else empty
 */
public record FeedInfo(
        @Nullable String title,
        @Nullable String link,
        @Nullable String language,
        @Nullable Instant updated,
        @Nullable String self,
        @Nullable String hub,
        @Nullable Duration ttl,
        @Nullable String rights,
        List<String> children) {

    /** A feed that says nothing. */
    public static final FeedInfo NOTHING = new FeedInfo(null, null, null, null, null, null, null, null, List.of());

    public FeedInfo {
        children = List.copyOf(children);
    }
}
