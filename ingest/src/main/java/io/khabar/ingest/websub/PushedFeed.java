package io.khabar.ingest.websub;

import org.jspecify.annotations.Nullable;

/**
 * A document that a hub delivered, its signature checked.
 *
 * @param topic URL of the feed
 * @param bytes not copied; nobody writes to them
 * @param contentType as it was sent; null: it was not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PushedFeed(
        String topic, byte[] bytes, @Nullable String contentType) {}
