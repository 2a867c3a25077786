package io.khabar.ingest.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a feed, and what was said of them.
 *
 * @param bytes after content codings were taken off
 * @param contentType the value of the Content-Type header, parameters included; null: none was sent
 * @param base the URL against which relative links are resolved when the feed names no other; null: they stay relative
 */
@SuppressWarnings("ArrayRecordComponent")
public record FeedDocument(
        byte[] bytes,
        @Nullable String contentType,
        @Nullable URI base) {}
