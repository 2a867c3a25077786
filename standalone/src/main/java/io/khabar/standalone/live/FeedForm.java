package io.khabar.standalone.live;

import java.util.List;

/** A format of feeds. */
enum FeedForm {
    RSS("RSS 2.0", "rss", "application/rss+xml"),
    ATOM("Atom", "atom", "application/atom+xml"),
    JSON("JSON Feed", "json", "application/feed+json");

    private final String title;
    private final String extension;
    private final String contentType;

    FeedForm(String title, String extension, String contentType) {
        this.title = title;
        this.extension = extension;
        this.contentType = contentType;
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
        return switch (this) {
            case RSS -> RssDocument.of(name, url, items);
            case ATOM -> AtomDocument.of(name, url, items);
            case JSON -> JsonDocument.of(name, url, items);
        };
    }
}
