package io.khabar.standalone.live;

import java.util.List;

/** A format of feeds. */
enum FeedForm {
    RSS("RSS 2.0", "rss", "application/rss+xml", RssDocument::of),
    ATOM("Atom", "atom", "application/atom+xml", AtomDocument::of),
    JSON("JSON Feed", "json", "application/feed+json", JsonDocument::of);

    private final String title;
    private final String extension;
    private final String contentType;
    private final Writer writer;

    FeedForm(String title, String extension, String contentType, Writer writer) {
        this.title = title;
        this.extension = extension;
        this.contentType = contentType;
        this.writer = writer;
    }

    /** For people. */
    String title() {
        return title;
    }

    /** Of the feed's path, without a dot. */
    String extension() {
        return extension;
    }

    String contentType() {
        return contentType;
    }

    /**
     * The whole document.
     *
     * @param items the newest first
     */
    String document(String name, String url, List<FeedItem> items) {
        return writer.write(name, url, items);
    }

    private interface Writer {
        String write(String name, String url, List<FeedItem> items);
    }
}
