package io.khabar.standalone.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed that grows, and what it was asked. For many threads. */
final class LocalFeed {
    private final String name;
    private final @Nullable String publisher;
    private final FeedForm form;
    private final List<FeedItem> items = new ArrayList<>();
    private int polls;
    private int unchanged;

    /** @param publisher of all its items; null: not known */
    LocalFeed(String name, @Nullable String publisher, FeedForm form) {
        this.name = name;
        this.publisher = publisher;
        this.form = form;
    }

    /**
     * An answer to a poll.
     *
     * @param body empty with 304
     */
    record Answer(int status, String etag, String body) {}

    /** The last part of its path. */
    String file() {
        return name + "." + form.extension();
    }

    @Nullable
    String publisher() {
        return publisher;
    }

    FeedForm form() {
        return form;
    }

    /** Puts the item at the head; an older one with the same guid goes. */
    synchronized void publish(FeedItem item) {
        items.removeIf(older -> older.guid().equals(item.guid()));
        items.add(item);
    }

    /** @param known the ETag that was sent back; null: none */
    synchronized Answer poll(String url, @Nullable String known) {
        List<FeedItem> newestFirst = new ArrayList<>(items);
        Collections.reverse(newestFirst);
        String document = form.document(name, url, newestFirst);
        String etag = "\"" + items.size() + "-" + Integer.toHexString(document.hashCode()) + "\"";
        polls++;
        if (etag.equals(known)) {
            unchanged++;
            return new Answer(304, etag, "");
        }
        return new Answer(200, etag, document);
    }

    synchronized int polls() {
        return polls;
    }

    /** How many polls were answered with 304. */
    synchronized int unchanged() {
        return unchanged;
    }
}
