package io.khabar.ingest.list;

import io.khabar.ingest.article.CanonicalUrl;
import io.khabar.runtime.SettingTypes;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feed as the attributes of an outline, and back. What Khabar adds stands in its own namespace, which other programs pass over. */
final class OpmlFeeds {
    static final String NAMESPACE = "urn:khabar:opml";
    static final String PREFIX = "khabar";
    static final String LANGUAGE = "language";

    private OpmlFeeds() {}

    /**
     * The feed of an outline.
     *
     * @param title taken for the publisher when there is no other and it is not only the host's name
     * @param attributes by their local names in lower case
     * @throws IllegalArgumentException when an attribute cannot be read
     */
    static Feed feed(URI url, @Nullable String title, Map<String, String> attributes, List<String> tags) {
        Map<String, String> given = new LinkedHashMap<>(attributes);
        given.values().removeIf(String::isBlank);
        String name = title != null && title.equals(url.getHost()) ? null : title;
        return new Feed(
                CanonicalUrl.of(url.toString()).orElseThrow(),
                url,
                given.getOrDefault(FeedKeys.PUBLISHER, name),
                language(given.get(LANGUAGE)),
                given.get(FeedKeys.COUNTRY),
                given.get(FeedKeys.RIGHTS),
                duration(given.get(FeedKeys.LEAST), Feed.LEAST),
                duration(given.get(FeedKeys.MOST), Feed.MOST),
                kind(given.getOrDefault(FeedKeys.KIND, FeedKind.AUTO.word())),
                Boolean.parseBoolean(given.getOrDefault(FeedKeys.PAGE, "false")),
                given.get(FeedKeys.LABELS),
                Boolean.parseBoolean(given.getOrDefault(FeedKeys.ENABLED, "true")),
                Boolean.parseBoolean(given.getOrDefault(FeedKeys.WEBSUB, "true")),
                tags);
    }

    /** The attributes of Khabar's namespace, by their local names; those that say nothing new are left out. */
    static Map<String, String> own(Feed feed) {
        Map<String, @Nullable String> own = new LinkedHashMap<>();
        own.put(FeedKeys.PUBLISHER, feed.publisher());
        own.put(FeedKeys.COUNTRY, feed.country());
        own.put(FeedKeys.RIGHTS, feed.rights());
        own.put(FeedKeys.LEAST, feed.least().equals(Feed.LEAST) ? null : FeedFields.shown(feed.least()));
        own.put(FeedKeys.MOST, feed.most().equals(Feed.MOST) ? null : FeedFields.shown(feed.most()));
        own.put(FeedKeys.KIND, feed.kind() == FeedKind.AUTO ? null : feed.kind().word());
        own.put(FeedKeys.PAGE, feed.page() ? "true" : null);
        own.put(FeedKeys.LABELS, feed.labels());
        own.put(FeedKeys.ENABLED, feed.enabled() ? null : "false");
        own.put(FeedKeys.WEBSUB, feed.websub() ? null : "false");
        Map<String, String> said = new LinkedHashMap<>();
        own.forEach((name, value) -> {
            if (value != null) {
                said.put(name, value);
            }
        });
        return said;
    }

    /** Programs write "en-us" and worse: what is no tag is left out. */
    private static @Nullable String language(@Nullable String tag) {
        try {
            return tag == null ? null : FeedFields.language(tag.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Duration duration(@Nullable String text, Duration otherwise) {
        return text == null ? otherwise : SettingTypes.duration(text);
    }

    private static FeedKind kind(String word) {
        return Arrays.stream(FeedKind.values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(FeedKind.AUTO);
    }
}
