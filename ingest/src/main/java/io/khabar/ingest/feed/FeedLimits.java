package io.khabar.ingest.feed;

/** How much of a feed is read. What goes beyond is told in {@link ParsedFeed#errors}. Fields count UTF-16 code units. */
final class FeedLimits {
    /** Bytes of a document. */
    static final int BYTES = 15 << 20;

    /** Entries of a document; the rest is counted. */
    static final int ENTRIES = 2000;

    /** Sitemaps that a sitemap index may name. */
    static final int CHILDREN = 50_000;

    /** Elements of a document, those of the entries that are left out not counted. */
    static final int ELEMENTS = 250_000;

    /** Tags of broken XML, start and end: what is mended is in memory as a whole before it is counted. */
    static final int TAGS = 250_000;

    /** Elements within each other; the tags of deeper ones are left out, their text is kept. */
    static final int DEPTH = 200;

    /** Elements within each other that the XML parser, which remembers each of them, is let see. */
    static final int OPEN = 10_000;

    /** Attributes of an element. */
    static final int ATTRIBUTES = 10_000;

    /** Prefixes that hold at an element; they are handed down to each element within it. */
    static final int PREFIXES = 100;

    /** What the relative links of one text may become in all; those beyond lose their target. */
    static final int LINKS = 1 << 18;

    static final int TITLE = 4096;
    static final int IDENTIFIER = 4096;
    static final int NAME = 1024;
    static final int RIGHTS = 4096;
    static final int CATEGORY = 256;
    static final int CATEGORIES = 100;
    static final int SUMMARY = 64 * 1024;
    static final int CONTENT = 1 << 20;

    private FeedLimits() {}
}
