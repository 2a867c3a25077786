package io.khabar.ingest.websub;

import org.jspecify.annotations.Nullable;

/**
 * What a hub asks or tells in the query of a GET (WebSub, 5.2 and 5.3). Null: the parameter is not there.
 *
 * @param mode hub.mode: subscribe, unsubscribe or denied
 * @param topic hub.topic
 * @param challenge hub.challenge, to be echoed
 * @param leaseSeconds hub.lease_seconds
 */
public record Intent(
        @Nullable String mode,
        @Nullable String topic,
        @Nullable String challenge,
        @Nullable String leaseSeconds) {}
