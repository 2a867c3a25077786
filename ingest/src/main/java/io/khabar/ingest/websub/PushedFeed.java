package io.khabar.ingest.websub;

import org.jspecify.annotations.Nullable;

/**
 * A document that a hub delivered, its signature checked.
 *
 * @param feed key of the feed
 * @param topic URL of the feed as it names itself
 * @param bytes not copied; nobody writes to them
 * @param contentType as it was sent; null: it was not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PushedFeed(
        String feed, String topic, byte[] bytes, @Nullable String contentType) {}
