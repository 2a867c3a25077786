package io.khabar.ingest.list;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feed of the list.
 *
 * @param key its canonical URL: two entries with the same key are the same feed. Key of its state, too
 * @param url as it stands in the list; absolute, http or https, without a user
 * @param publisher name or domain; null: not stated
 * @param language BCP 47; null: not stated
 * @param country ISO 3166-1 alpha-2, upper case; null: not stated
 * @param rights rights note for its articles that state none; null: none
 * @param least shortest interval between two fetches
 * @param most longest interval between two fetches of a feed that answers
 * @param kind what stands at the URL
 * @param page whether the page of each entry is fetched, beside what the feed holds
 * @param labels publisher whose labels mark embedded stories, where it differs from the publisher; null: the same
 * @param enabled false: not polled; its state is kept
 * @param websub whether a hub that the feed names may push
 * @param tags the user's own words, in their order
 */
public record Feed(
        String key,
        URI url,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable String country,
        @Nullable String rights,
        Duration least,
        Duration most,
        FeedKind kind,
        boolean page,
        @Nullable String labels,
        boolean enabled,
        boolean websub,
        List<String> tags) {

    /** Where the list says nothing. */
    static final Duration LEAST = Duration.ofMinutes(2);

    /** Where the list says nothing. */
    static final Duration MOST = Duration.ofHours(2);

    public Feed {
        tags = List.copyOf(tags);
    }
}
