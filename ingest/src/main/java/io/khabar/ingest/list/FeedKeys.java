package io.khabar.ingest.list;

import java.util.Set;
import java.util.TreeSet;

/** The words of the list's format. */
final class FeedKeys {
    static final String DEFAULTS = "defaults";
    static final String FEEDS = "feeds";
    static final String URL = "url";
    static final String PUBLISHER = "publisher";
    static final String LANGUAGE = "language";
    static final String COUNTRY = "country";
    static final String RIGHTS = "rights";
    static final String LEAST = "min-interval";
    static final String MOST = "max-interval";
    static final String KIND = "kind";
    static final String PAGE = "page";
    static final String LABELS = "labels";
    static final String ENABLED = "enabled";
    static final String WEBSUB = "websub";
    static final String TAGS = "tags";

    /** What may stand at the top. */
    static final Set<String> TOP = Set.of(DEFAULTS, FEEDS);

    /** What may stand under defaults. */
    static final Set<String> COMMON =
            Set.of(PUBLISHER, LANGUAGE, COUNTRY, RIGHTS, LEAST, MOST, KIND, PAGE, LABELS, ENABLED, WEBSUB, TAGS);

    /** What may stand in a feed. */
    static final Set<String> FEED = feed();

    private FeedKeys() {}

    private static Set<String> feed() {
        Set<String> keys = new TreeSet<>(COMMON);
        keys.add(URL);
        return Set.copyOf(keys);
    }
}
