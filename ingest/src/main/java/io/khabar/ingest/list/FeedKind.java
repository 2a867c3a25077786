package io.khabar.ingest.list;

import java.util.Locale;

/** What stands at a feed's URL. */
public enum FeedKind {
    /** Found from the document itself. */
    AUTO,
    /** RSS, Atom, RDF or JSON Feed. */
    FEED,
    /** A sitemap, or an index of sitemaps. */
    SITEMAP;

    /** As it stands in the list: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
